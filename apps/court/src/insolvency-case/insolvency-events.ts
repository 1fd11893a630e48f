import type { DeadlineAdjusted } from '#deadlines/standing-deadline.js';
import type { DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { PlanChecklist } from './plan-checklist.js';

/** 和解 · 重整 · 清算. */
export const INSOLVENCY_KINDS = ['composition', 'reorganisation', 'liquidation'] as const;
export type InsolvencyKind = (typeof INSOLVENCY_KINDS)[number];

/** Groups in which a plan is voted on (企业破产法 82), homebuyers apart. */
export const VOTING_GROUPS = ['secured', 'labour', 'tax', 'ordinary', 'homebuyers', 'investors'] as const;
export type VotingGroup = (typeof VOTING_GROUPS)[number];

interface OfCase {
  readonly projectId: string;
  readonly caseNo: string;
  readonly on: Day;
}

/** Mirrored from finance's audit: liabilities above assets. `lastDay` is the last day on which nobody is late (PM-11). */
export type InsolvencyTestMet = DomainEvent<'InsolvencyTestMet', { projectId: string; metOn: Day; lastDay: Day }>;
export type InsolvencyTestCleared = DomainEvent<'InsolvencyTestCleared', { projectId: string; on: Day }>;
export type DeadlineBreached = DomainEvent<'DeadlineBreached', { code: 'PM-11'; projectId: string; days: number }>;

export type InsolvencyFiled = DomainEvent<
  'InsolvencyFiled',
  OfCase & { kind: InsolvencyKind; by: 'creditor' | 'debtor'; rulingDue?: Day }
>;
export type DebtorNotified = DomainEvent<'DebtorNotified', OfCase & { due: Day; daysLate: number; objectBy: Day }>;
export type DebtorObjected = DomainEvent<'DebtorObjected', OfCase>;
export type InsolvencyAccepted = DomainEvent<
  'InsolvencyAccepted',
  OfCase & { kind: InsolvencyKind; administrator: string; creditorsToldBy: Day; draftDue?: Day }
>;
export type AdministratorAppointed = DomainEvent<'AdministratorAppointed', OfCase & { name: string }>;
export type InsolvencyRefused = DomainEvent<'InsolvencyRefused', OfCase & { reason: string }>;
export type NoticePublished = DomainEvent<'NoticePublished', OfCase & { due: Day; daysLate: number }>;
/** `lastDay` as counted; `to` is where it ends: a last day that is not worked moves on. */
export type ClaimsPeriodSet = DomainEvent<
  'ClaimsPeriodSet',
  OfCase & { from: Day; days: number; lastDay: Day; to: Day; meetingBy: Day }
>;
export type CreditorsMeetingHeld = DomainEvent<
  'CreditorsMeetingHeld',
  OfCase & { result: string; due?: Day; daysLate?: number }
>;
export type PlanDraftSubmitted = DomainEvent<'PlanDraftSubmitted', OfCase & { checklist: PlanChecklist }>;
export type PlanDraftExtended = DomainEvent<'PlanDraftExtended', OfCase & { to: Day; reason: string }>;
export type GroupVoted = DomainEvent<
  'GroupVoted',
  OfCase & {
    group: VotingGroup;
    present: number;
    inFavour: number;
    groupClaims: number;
    claimsInFavour: number;
    adopted: boolean;
  }
>;
export type ReorganisationPlanApproved = DomainEvent<
  'ReorganisationPlanApproved',
  OfCase & { kind: 'normal' | 'compelled' }
>;
export type BankruptcyDeclared = DomainEvent<'BankruptcyDeclared', OfCase & { ground: string }>;
export type ProcedureConverted = DomainEvent<
  'ProcedureConverted',
  OfCase & { from: InsolvencyKind; to: InsolvencyKind; draftDue?: Day }
>;
export type ProcedureClosed = DomainEvent<'ProcedureClosed', OfCase & { ground: string }>;

export type CaseDeadlineAdjusted = DeadlineAdjusted<{ projectId: string }>;

export type InsolvencyCaseEvent =
  | InsolvencyTestMet
  | InsolvencyTestCleared
  | DeadlineBreached
  | InsolvencyFiled
  | DebtorNotified
  | DebtorObjected
  | InsolvencyAccepted
  | AdministratorAppointed
  | InsolvencyRefused
  | NoticePublished
  | ClaimsPeriodSet
  | CreditorsMeetingHeld
  | PlanDraftSubmitted
  | PlanDraftExtended
  | GroupVoted
  | ReorganisationPlanApproved
  | BankruptcyDeclared
  | ProcedureConverted
  | ProcedureClosed
  | CaseDeadlineAdjusted;
