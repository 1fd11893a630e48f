import type { ResolutionFacts, StandingClaim } from '#contracts/parts/resolution-status.js';
import type { Fact } from '#messaging/fact.js';
import type { ClaimRejected, OfClaim, ResumptionClaimed } from '../status-claim/claim-events.js';

/** What the line remembers of plan, claims and closing, to say 化解状态. */
export interface ProjectStanding extends Omit<ResolutionFacts, 'level' | 'claims'> {
  readonly claims: readonly (StandingClaim & { readonly claimId: string })[];
}

export const NOTHING_CLAIMED: ProjectStanding = { planApproved: false, closed: false, claims: [] };

type State = StandingClaim['state'];

export function standing(before: ProjectStanding, fact: Fact): ProjectStanding {
  switch (fact.type) {
    case 'housing.PlanApproved':
      return { ...before, planApproved: true };
    case 'housing.ResumptionClaimed':
    case 'housing.DeliveryClaimed':
    case 'housing.TitleReadyClaimed':
    case 'housing.ResolutionClaimed':
      return claimed(before, fact);
    case 'housing.ClaimVerified':
      return decided(before, fact, () => 'verified');
    case 'housing.ClaimUnderQuery':
      return decided(before, fact, (state) => (state === 'verified' ? state : 'query'));
    case 'housing.ClaimRejected': {
      const isFalsified = (fact.data as ClaimRejected['data']).reasonClass === 'falsified';
      return decided(before, fact, () => (isFalsified ? 'falsified' : 'rejected'));
    }
    case 'housing.ClaimLapsed':
      return decided(before, fact, () => 'lapsed');
    case 'housing.ClaimWithdrawn':
      return decided(before, fact, () => 'withdrawn');
    case 'housing.ProjectClosed':
      return { ...before, closed: true };
    case 'housing.ProjectReopened':
      return { ...before, closed: false, reopened: { at: fact.recordedAt } };
    default:
      return before;
  }
}

function claimed(before: ProjectStanding, { data, recordedAt }: Fact): ProjectStanding {
  const { claimId, claim, scope } = data as OfClaim & Partial<Pick<ResumptionClaimed['data'], 'scope'>>;
  const fresh = { claimId, claim, full: scope !== 'partial', claimedAt: recordedAt, state: 'pending' as const };
  return { ...before, claims: [...before.claims.filter((one) => one.claimId !== claimId), fresh] };
}

function decided(before: ProjectStanding, { data }: Fact, next: (state: State) => State): ProjectStanding {
  const { claimId } = data as OfClaim;
  const claims = before.claims.map((one) => (one.claimId === claimId ? { ...one, state: next(one.state) } : one));
  return { ...before, claims };
}
