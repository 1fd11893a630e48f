import { listed } from './listed.js';

/** What may be claimed of a project, in words. */
export const CLAIM_NAMES = { resumption: '复工', delivery: '交付', titleReady: '办证', resolution: '化解' };

interface Claim {
  readonly projectCode: string;
  readonly claimId: string;
  readonly claim: keyof typeof CLAIM_NAMES;
  readonly claimedOn: string;
}

/** Claims of the project that a form is about. */
export const CLAIMS_MADE = listed<Claim>('/housing/api/claims', ({ projectCode, claimId, claim, claimedOn }) => [
  { value: claimId, text: `申报${CLAIM_NAMES[claim]} ${claimedOn}（${claimId}）`, projects: [projectCode] },
]);

interface Meeting {
  readonly resolved: readonly { readonly id: string; readonly title: string; readonly projectId?: string }[];
}

/** 议定事项 of the leading group: of the project that a form is about, and those about none. */
export const RESOLVED_ITEMS = listed<Meeting>('/housing/api/meetings?limit=200', ({ resolved }) =>
  resolved.map(({ id, title, projectId }) => ({
    value: id,
    text: `${id} ${title}`,
    ...(projectId === undefined ? {} : { projects: [projectId] }),
  })),
);
