import type { FailedItem } from '#contracts/parts/failed-item.js';
import type { DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { CorroborationReceived, CorroborationRequested } from '../status-claim/observation-events.js';

/** Everything outside the case that the gate asks about, by topic: what it is about, and how that stands. */
export type GateTopic =
  | 'claim'
  | 'demand'
  | 'duty'
  | 'flag'
  | 'insolvency'
  | 'level'
  | 'plan'
  | 'problem'
  | 'profile'
  | 'resolution'
  | 'seal'
  | 'site-fact'
  | 'suit'
  | 'task-force'
  | 'upheld';

interface OfCase {
  projectId: string;
  caseId: string;
}

/** A fact of another stream or service, noted where closing is decided. A material one voids every consent (T-9). */
export type GateFactNoted = DomainEvent<
  'GateFactNoted',
  {
    projectId: string;
    topic: GateTopic;
    subject: string;
    standing: string;
    material: boolean;
    on: Day;
    sourceEventId: string;
  }
>;
export type ClosureApplied = DomainEvent<
  'ClosureApplied',
  OfCase & { standardVersion: string; standardInForce?: boolean; applicant: string; claimId: string; on: Day }
>;
export type ClosureConsentRequested = DomainEvent<
  'ClosureConsentRequested',
  OfCase & { caseRevision: number; askedOf: string; agency: string; due: Day }
>;
/** `sourceEventId` where it mirrors an answer of another service. */
export type ClosureConsented = DomainEvent<
  'ClosureConsented',
  OfCase & { agency: string; afterRevision: number; on: Day; sourceEventId?: string }
>;
export type ClosureObjected = DomainEvent<
  'ClosureObjected',
  OfCase & {
    agency: string;
    afterRevision: number;
    fact: string;
    wouldSatisfy: string;
    on: Day;
    sourceEventId?: string;
  }
>;
export type ClosureNoticePublished = DomainEvent<
  'ClosureNoticePublished',
  OfCase & { from: Day; to: Day; text: string; channel: string; ruleVersion?: string }
>;
/** Recorded when it comes in, and again with what was done about it. */
export type ClosureObjectionReceived = DomainEvent<
  'ClosureObjectionReceived',
  OfCase & { objectionId: string; fact: string; handling?: string }
>;
export type ClosureAccepted = DomainEvent<'ClosureAccepted', OfCase & { inspectors: readonly string[]; on: Day }>;
export type ClosureApproved = DomainEvent<'ClosureApproved', OfCase & { resolutionId: string; on: Day }>;
export type CityCheckPassed = DomainEvent<'CityCheckPassed', OfCase & { docId: string }>;
export type CityCheckFailed = DomainEvent<'CityCheckFailed', OfCase & { docId: string; reasons: string }>;
export type ProjectClosed = DomainEvent<
  'ProjectClosed',
  OfCase & { gate: readonly { g: string; ok: boolean; eventId?: string }[]; on: Day }
>;
export type ReinspectionPassed = DomainEvent<
  'ReinspectionPassed',
  { projectId: string; month: number; checks: readonly string[] }
>;
export type ReinspectionFailed = DomainEvent<
  'ReinspectionFailed',
  { projectId: string; month: number; failed: readonly FailedItem[]; on: Day }
>;
export type FindingRaised = DomainEvent<
  'FindingRaised',
  { projectId: string; findingId: string; item: string; grade: 'minor' | 'major'; due: Day }
>;
export type RectificationVerified = DomainEvent<
  'RectificationVerified',
  { projectId: string; findingId: string; result: string }
>;
/** 退回补正: the case ends; a corrected application opens the next. */
export type ClosureReturned = DomainEvent<
  'ClosureReturned',
  OfCase & {
    reason: string;
    corrections: readonly string[];
    /** The claim of resolution and the question to the inspectors (G7) that end with the case. */
    claimId?: string;
    inspectorsRequest?: string;
    on: Day;
  }
>;
export type ProjectReopened = DomainEvent<'ProjectReopened', { projectId: string; reason: string; source: string }>;

export type ClosureCaseEvent =
  | GateFactNoted
  | ClosureApplied
  | ClosureConsentRequested
  | ClosureConsented
  | ClosureObjected
  | ClosureNoticePublished
  | ClosureObjectionReceived
  | ClosureAccepted
  | ClosureApproved
  | CityCheckPassed
  | CityCheckFailed
  | ClosureReturned
  | ProjectClosed
  | ReinspectionPassed
  | ReinspectionFailed
  | FindingRaised
  | RectificationVerified
  | ProjectReopened
  | CorroborationRequested
  | CorroborationReceived;
