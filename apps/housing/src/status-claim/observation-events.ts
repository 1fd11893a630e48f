import type { DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { OfClaim } from './claim-events.js';

export type Result = 'holds' | 'fails' | 'unknown';

/** 印证请求 to one agency, its own answer to come. */
export type CorroborationRequested = DomainEvent<
  'CorroborationRequested',
  OfClaim & {
    requestId: string;
    witness: string;
    /** Service. */
    askedOf: string;
    agency: string;
    question: string;
    due: Day;
  }
>;
/** 印证结果. `sourceEventId` where it mirrors what another service published; without it a hosted agency signs itself. */
export type CorroborationReceived = DomainEvent<
  'CorroborationReceived',
  {
    projectId: string;
    witness: string;
    result: Result;
    facts: string;
    figure?: number;
    on: Day;
    agency: string;
    sourceEventId?: string;
    requestId?: string;
    claimId?: string;
    /** The site fact that petition reported or answered. */
    factId?: string;
    dataHash?: string;
  }
>;
export type ProgressReported = DomainEvent<
  'ProgressReported',
  {
    projectId: string;
    on: Day;
    /** 形象进度, ‰ of the works. */
    permille: number;
    note: string;
    by: string;
  }
>;
export type LabourReported = DomainEvent<'LabourReported', { projectId: string; day: Day; workers: number }>;
export type SiteVisitRecorded = DomainEvent<
  'SiteVisitRecorded',
  { projectId: string; on: Day; announced: boolean; workers: number; criticalPath: boolean; findings: string }
>;
export type SurveyRecorded = DomainEvent<
  'SurveyRecorded',
  { projectId: string; claimId: string; asked: number; satisfied: number; on: Day }
>;
export type TitleCountReported = DomainEvent<
  'TitleCountReported',
  { projectId: string; on: Day; firstRegistrations: number; issued: number }
>;
export type AcceptanceReported = DomainEvent<
  'AcceptanceReported',
  { projectId: string; flats: number; acceptedOn: Day; filedOn: Day; filedNo: string }
>;
export type PauseApproved = DomainEvent<'PauseApproved', { projectId: string; reason: string; from: Day; to: Day }>;
/** What the project's file says, as far as a claim is measured by it: problems and their types, households. */
export type ProjectFactNoted = DomainEvent<
  'ProjectFactNoted',
  {
    projectId: string;
    topic: 'problem' | 'households';
    /** Problem item; empty for the households. */
    subject: string;
    /** T1 … T14, or the number. */
    standing: string;
    on: Day;
    sourceEventId: string;
  }
>;

export type ObservationEvent =
  | CorroborationRequested
  | CorroborationReceived
  | ProgressReported
  | LabourReported
  | SiteVisitRecorded
  | SurveyRecorded
  | TitleCountReported
  | AcceptanceReported
  | PauseApproved
  | ProjectFactNoted;
