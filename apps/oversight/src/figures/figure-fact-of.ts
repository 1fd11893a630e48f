import type { LedgerWithdrawalApprovedV1 } from '#contracts/housing/ledger-withdrawal-approved.v1.js';
import type { ResumptionClaimedV1 } from '#contracts/housing/resumption-claimed.v1.js';
import type { Fact } from '#messaging/fact.js';
import type { FigureFact } from './figure-fact.js';

const TYPES = {
  'housing.project-registered.v1': 'ProjectRegistered',
  'housing.project-profile-changed.v1': 'ProjectProfileChanged',
  'housing.ledger-entered.v1': 'LedgerEntered',
  'housing.ledger-withdrawal-approved.v1': 'LedgerWithdrawalApproved',
  'housing.resumption-claimed.v1': 'ResumptionClaimed',
  'housing.delivery-claimed.v1': 'DeliveryClaimed',
  'housing.title-ready-claimed.v1': 'TitleReadyClaimed',
  'housing.resolution-claimed.v1': 'ResolutionClaimed',
  'housing.claim-verified.v1': 'ClaimVerified',
  'housing.claim-under-query.v1': 'ClaimUnderQuery',
  'housing.claim-rejected.v1': 'ClaimRejected',
  'housing.claim-lapsed.v1': 'ClaimLapsed',
  'housing.claim-withdrawn.v1': 'ClaimWithdrawn',
  'housing.project-closed.v1': 'ProjectClosed',
  'housing.project-reopened.v1': 'ProjectReopened',
} as const satisfies Record<string, FigureFact['type']>;

/** The contracts that may move a figure: all of housing. */
export const FIGURE_CONTRACTS = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** What a published fact says to the figures; undefined: nothing, such as a change of profile that left the households. */
export function figureFactOf(fact: Fact): FigureFact | undefined {
  const type = TYPES[fact.type as keyof typeof TYPES] as FigureFact['type'] | undefined;
  if (type === undefined || fact.projectId === undefined) return undefined;
  const { id, projectId, recordedAt, occurredAt, position = 0 } = fact;
  const recorded = { id, projectId, recordedAt, occurredAt, position };
  switch (type) {
    case 'ProjectRegistered':
    case 'ProjectProfileChanged': {
      const { households } = fact.data as { households?: number };
      return households === undefined ? undefined : { ...recorded, type, households };
    }
    case 'LedgerEntered':
    case 'ProjectClosed':
    case 'ProjectReopened':
      return { ...recorded, type };
    case 'LedgerWithdrawalApproved': {
      const { kind } = fact.data as LedgerWithdrawalApprovedV1;
      return { ...recorded, type, kind: kind === 'mistaken' ? '错误纳入' : kind };
    }
    case 'ResumptionClaimed': {
      const { claimId, scope } = fact.data as ResumptionClaimedV1;
      return { ...recorded, type, claimId, scope: scope === 'full' ? '全面' : '部分' };
    }
    case 'DeliveryClaimed':
    case 'TitleReadyClaimed':
    case 'ResolutionClaimed':
    case 'ClaimVerified':
    case 'ClaimUnderQuery':
    case 'ClaimRejected':
    case 'ClaimLapsed':
    case 'ClaimWithdrawn':
      return { ...recorded, type, claimId: (fact.data as { claimId: string }).claimId };
  }
}

/** What the figures know of one project. */
export interface FigureFacts {
  readonly facts: readonly FigureFact[];
}

/** Keeps the facts of a project in the order of recording, each once: the row does not show how they arrived. */
export function keepFigureFact(row: FigureFacts | undefined, fact: Fact): FigureFacts | undefined {
  const said = figureFactOf(fact);
  if (!said) return row;
  const others = (row?.facts ?? []).filter(({ id, type }) => id !== said.id || type !== said.type);
  return { facts: [...others, said].sort(byPlace) };
}

/** All of them lie in one log, housing's: their positions are the order in which it recorded them. */
function byPlace(a: FigureFact, b: FigureFact): number {
  return a.position - b.position || (a.type < b.type ? -1 : 1);
}
