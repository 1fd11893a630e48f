import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

interface OfIssue {
  /** Where the issue concerns exactly one project. */
  projectId?: string;
  issueId: string;
}
/** How much an authorisation or an act comes to, e.g. 30 ㎡. Whole units. */
export interface Amount {
  readonly amount: number;
  readonly unit: string;
}

export type BlockageRaised = DomainEvent<
  'BlockageRaised',
  OfIssue & { desc: string; projects: readonly string[]; raisedBy: string }
>;
export type IssueClassified = DomainEvent<
  'IssueClassified',
  OfIssue & { kind: 'individual' | 'common'; reason: string; by: string }
>;
export type HandlingAuthorised = DomainEvent<
  'HandlingAuthorised',
  OfIssue & { to: string; scope: string; limit: Amount; expiry: Day }
>;
export type FilingReported = DomainEvent<
  'FilingReported',
  OfIssue & { act: string; risk: string; agency: string; answerBy: Day }
>;
export type FilingAcknowledged = DomainEvent<'FilingAcknowledged', OfIssue & { by: string }>;
export type FilingObjected = DomainEvent<'FilingObjected', OfIssue & { reason: string; stop: boolean }>;
export type AuthorisedActReported = DomainEvent<
  'AuthorisedActReported',
  OfIssue & { scope: string; done: Amount; result: string; agency: string }
>;
export type IssueEscalated = DomainEvent<'IssueEscalated', OfIssue & { proposal: string }>;
/** A resolution about the issue, mirrored from the meeting that adopted it. */
export type ResolutionNoted = DomainEvent<
  'ResolutionNoted',
  OfIssue & { resolutionId: string; itemId: string; sourceEventId: string }
>;
export type PolicyMeasureAdopted = DomainEvent<
  'PolicyMeasureAdopted',
  OfIssue & { measure: string; docId: string; itemId: string }
>;
export type PolicyMeasureApplied = DomainEvent<
  'PolicyMeasureApplied',
  { projectId: string; issueId: string; result: string; agency: string }
>;

/** 合法性审查 of the measure that is proposed against a common issue. */
export type LegalReviewRequested = DomainEvent<
  'LegalReviewRequested',
  OfIssue & { materials: readonly string[]; answerBy: Day }
>;
export type LegalReviewPassed = DomainEvent<'LegalReviewPassed', OfIssue & { opinion: string; reviewer: string }>;
export type LegalReviewFailed = DomainEvent<'LegalReviewFailed', OfIssue & { opinion: string; reviewer: string }>;

export type IssueTrackEvent =
  | BlockageRaised
  | IssueClassified
  | HandlingAuthorised
  | FilingReported
  | FilingAcknowledged
  | FilingObjected
  | AuthorisedActReported
  | IssueEscalated
  | LegalReviewRequested
  | LegalReviewPassed
  | LegalReviewFailed
  | ResolutionNoted
  | PolicyMeasureAdopted
  | PolicyMeasureApplied;

export interface IssueTrack {
  readonly raised?: BlockageRaised['data'];
  readonly kind?: 'individual' | 'common';
  readonly authorised?: HandlingAuthorised['data'];
  readonly filing: 'none' | 'pending' | 'acknowledged' | 'objected' | 'stopped';
  readonly lastAct: string;
  readonly escalated: boolean;
  readonly review: 'none' | 'requested' | 'passed' | 'failed';
  /** Items of resolutions about the issue. */
  readonly resolved: ReadonlySet<string>;
  readonly measure?: PolicyMeasureAdopted['data'];
  readonly applied: ReadonlySet<string>;
}

/** 堵点: from being raised to the measure that was applied, or to the act that was authorised. */
export const IssueTrack: Aggregate<IssueTrack, IssueTrackEvent> = {
  stream: 'housing.issueTrack',
  initial: { filing: 'none', lastAct: '', escalated: false, review: 'none', resolved: new Set(), applied: new Set() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'BlockageRaised':
        return { ...state, raised: event.data };
      case 'IssueClassified':
        return { ...state, kind: event.data.kind };
      case 'HandlingAuthorised':
        return { ...state, authorised: event.data };
      case 'FilingReported':
        return { ...state, filing: 'pending' };
      case 'FilingAcknowledged':
        return { ...state, filing: 'acknowledged' };
      case 'FilingObjected':
        return { ...state, filing: event.data.stop ? 'stopped' : 'objected' };
      case 'AuthorisedActReported':
        return { ...state, lastAct: event.data.result };
      case 'IssueEscalated':
        return { ...state, escalated: true };
      case 'LegalReviewRequested':
        return { ...state, review: 'requested' };
      case 'LegalReviewPassed':
        return { ...state, review: 'passed' };
      case 'LegalReviewFailed':
        return { ...state, review: 'failed' };
      case 'ResolutionNoted':
        return { ...state, resolved: new Set([...state.resolved, event.data.itemId]) };
      case 'PolicyMeasureAdopted':
        return { ...state, measure: event.data };
      case 'PolicyMeasureApplied':
        return { ...state, applied: new Set([...state.applied, event.data.projectId]) };
    }
  },
};
