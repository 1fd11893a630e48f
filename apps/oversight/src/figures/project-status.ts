import type { FigureFact } from './figure-fact.js';

type Verdict = 'pending' | 'verified' | 'rejected' | 'lapsed' | 'withdrawn';

interface ClaimStatus {
  /** Claimed as 化解, and as 全面复工, 交付 or 可办证: what was said once is not unsaid by another claim of the same id. */
  readonly resolution: boolean;
  readonly covering: boolean;
  readonly state: Verdict;
  /** The state of a ledger without a heartbeat: lapses are not heard. */
  readonly stateWithoutLapse: Verdict;
  /** Ever withdrawn: nothing that is said of the claim later brings it back into `claimed`. */
  readonly withdrawn: boolean;
}

/** What the leadership figures ask about one project. */
export interface ProjectStatus {
  readonly households: number;
  readonly entered: boolean;
  readonly enteredByMistake: boolean;
  readonly closed: boolean;
  readonly claims: ReadonlyMap<string, ClaimStatus>;
}

export const UNKNOWN_PROJECT: ProjectStatus = {
  households: 0,
  entered: false,
  enteredByMistake: false,
  closed: false,
  claims: new Map(),
};

const NEW_CLAIM: ClaimStatus = {
  ...{ resolution: false, covering: false, withdrawn: false },
  ...{ state: 'pending', stateWithoutLapse: 'pending' },
};

export function evolve(status: ProjectStatus, fact: FigureFact): ProjectStatus {
  switch (fact.type) {
    case 'ProjectRegistered':
    case 'ProjectProfileChanged':
      return { ...status, households: fact.households };
    case 'LedgerEntered':
      return { ...status, entered: true };
    case 'LedgerWithdrawalApproved':
      return { ...status, enteredByMistake: status.enteredByMistake || fact.kind === '错误纳入' };
    case 'ProjectClosed':
      return { ...status, closed: true };
    case 'ProjectReopened':
      return { ...status, closed: false }; // T-12: claims stay as they are
    case 'ResolutionClaimed':
      return withClaim(status, fact.claimId, { resolution: true });
    case 'ResumptionClaimed':
      return fact.scope === '全面' ? withClaim(status, fact.claimId, { covering: true }) : status;
    case 'DeliveryClaimed':
    case 'TitleReadyClaimed':
      return withClaim(status, fact.claimId, { covering: true });
    case 'ClaimVerified':
      return withClaim(status, fact.claimId, { state: 'verified', stateWithoutLapse: 'verified' });
    case 'ClaimRejected':
      return withClaim(status, fact.claimId, { state: 'rejected', stateWithoutLapse: 'rejected' });
    case 'ClaimWithdrawn':
      return withClaim(status, fact.claimId, { state: 'withdrawn', stateWithoutLapse: 'withdrawn', withdrawn: true });
    case 'ClaimLapsed':
      return withClaim(status, fact.claimId, { state: 'lapsed' });
    case 'ClaimUnderQuery':
      return status; // T-7: a claim under query still counts, marked 存疑
  }
}

export const MEASURES = ['entered', 'closed', 'claimed', 'households', 'verified', 'everVerified'] as const;
export type Measure = (typeof MEASURES)[number];

/** 1 or 0 for entered, closed and claimed; households for the others. A project that is not in the ledger counts nothing. */
export function measuresOf(status: ProjectStatus): Readonly<Record<Measure, number>> {
  const counts = status.entered && !status.enteredByMistake;
  const claims = [...status.claims.values()];
  const covering = claims.filter((claim) => claim.covering);
  const one = (holds: boolean) => (counts && holds ? 1 : 0);
  return {
    entered: one(true),
    closed: one(status.closed),
    claimed: one(claims.some((claim) => claim.resolution && !claim.withdrawn)),
    households: one(true) * status.households,
    verified: one(covering.some((claim) => claim.state === 'verified')) * status.households,
    everVerified: one(covering.some((claim) => claim.stateWithoutLapse === 'verified')) * status.households,
  };
}

function withClaim(status: ProjectStatus, claimId: string, change: Partial<ClaimStatus>): ProjectStatus {
  const claim = { ...(status.claims.get(claimId) ?? NEW_CLAIM), ...change };
  return { ...status, claims: new Map(status.claims).set(claimId, claim) };
}
