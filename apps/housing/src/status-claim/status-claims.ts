import type { ProblemOutcome } from '#contracts/parts/problem-outcome.js';
import type { Aggregate } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { ClaimEvent, ClaimKind, Filed } from './claim-events.js';
import type { ObservationEvent } from './observation-events.js';
import type { Query } from './observation-window.js';
import { NOTHING_SEEN, observe, type Observations } from './observations.js';

export type StatusClaimsEvent = ClaimEvent | ObservationEvent;

/** One claim and what became of it. A rejected or withdrawn claim stays. */
export interface Claim {
  readonly claimId: string;
  readonly kind: ClaimKind;
  readonly claimant: string;
  readonly claimedBy: string;
  readonly claimedOn: Day;
  readonly status: 'pending' | 'verified' | 'rejected' | 'lapsed' | 'withdrawn';
  readonly queries: readonly Query[];
  readonly flags: readonly string[];
  readonly verifiedOn?: Day;
  /** Flats or certificates that are claimed; planned workers of a resumption. */
  readonly figure: number;
  readonly scope?: 'full' | 'partial';
  /** ‰ a week. */
  readonly plannedWeekly: number;
  readonly outcomes: readonly ProblemOutcome[];
}

export interface StatusClaims {
  readonly claims: readonly Claim[];
  readonly seen: Observations;
}

/** 状态申报: all claims about a project, and all that others observed of it. */
export const StatusClaims: Aggregate<StatusClaims, StatusClaimsEvent> = {
  stream: 'housing.statusClaim',
  initial: { claims: [], seen: NOTHING_SEEN },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ResumptionClaimed':
      case 'DeliveryClaimed':
      case 'TitleReadyClaimed':
      case 'ResolutionClaimed':
        return { ...state, claims: [...state.claims, filed(event)] };
      case 'ClaimWithdrawn':
        return settle(state, event.data, 'withdrawn');
      case 'ClaimRejected':
        return settle(state, event.data, 'rejected');
      case 'ClaimLapsed':
        return settle(state, event.data, 'lapsed');
      case 'ClaimVerified': {
        const { claimId, on } = event.data;
        const verified = settle(state, event.data, 'verified');
        return change(verified, claimId, (claim) => ({ ...claim, verifiedOn: claim.verifiedOn ?? on }));
      }
      case 'ClaimUnderQuery': {
        const { claimId, on, flags } = event.data;
        return change(state, claimId, (claim) => ({ ...claim, flags, queries: [...claim.queries, { from: on }] }));
      }
      case 'CorroborationRequested':
      case 'CorroborationReceived':
      case 'ProgressReported':
      case 'LabourReported':
      case 'SiteVisitRecorded':
      case 'SurveyRecorded':
      case 'TitleCountReported':
      case 'AcceptanceReported':
      case 'PauseApproved':
      case 'ProjectFactNoted':
        return { ...state, seen: observe(state.seen, event) };
    }
  },
};

/** A claim under query is marked 存疑; that ends when somebody decides (T-7). */
export function isUnderQuery({ queries }: Claim): boolean {
  return queries.some(({ to }) => to === undefined);
}

function filed({ type, data }: Filed): Claim {
  const { claimId, claim: kind, claimant, claimedBy, claimedOn } = data;
  const base = { claimId, kind, claimant, claimedBy, claimedOn, status: 'pending' as const, queries: [], flags: [] };
  const none = { figure: 0, plannedWeekly: 0, outcomes: [] };
  switch (type) {
    case 'ResumptionClaimed': {
      const { scope, plannedWorkers: figure, plannedWeekly } = data;
      return { ...base, ...none, scope, figure, plannedWeekly };
    }
    case 'DeliveryClaimed':
      return { ...base, ...none, figure: data.delivered };
    case 'TitleReadyClaimed':
      return { ...base, ...none, figure: data.ready };
    case 'ResolutionClaimed':
      return { ...base, ...none, outcomes: data.outcomes };
  }
}

function settle(state: StatusClaims, { claimId, on }: { claimId: string; on: Day }, status: Claim['status']) {
  return change(state, claimId, (claim) => ({
    ...claim,
    status,
    queries: claim.queries.map((query) => ({ to: on, ...query })),
  }));
}

function change(state: StatusClaims, claimId: string, to: (claim: Claim) => Claim): StatusClaims {
  return { ...state, claims: state.claims.map((claim) => (claim.claimId === claimId ? to(claim) : claim)) };
}
