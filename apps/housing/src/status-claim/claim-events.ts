import type { ProblemOutcome } from '#contracts/parts/problem-outcome.js';
import type { DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type ClaimKind = 'resumption' | 'delivery' | 'titleReady' | 'resolution';

/** Every claim event names the claim, its kind and its project. */
export interface OfClaim {
  projectId: string;
  claimId: string;
  claim: ClaimKind;
}

/** Who claims, and when. The officer stays inside. */
export interface Claimant {
  /** Agency. */
  claimant: string;
  claimedBy: string;
  claimedOn: Day;
}

export type ResumptionClaimed = DomainEvent<
  'ResumptionClaimed',
  OfClaim &
    Claimant & {
      /** 全面: every sold unfinished building works; anything less is 部分复工. */
      scope: 'full' | 'partial';
      since: Day;
      plannedWorkers: number;
      /** 计划周进度, ‰ of the works. */
      plannedWeekly: number;
    }
>;
export type DeliveryClaimed = DomainEvent<
  'DeliveryClaimed',
  OfClaim &
    Claimant & {
      delivered: number;
      /** SHA-256 of the handover register; the names stay in the vault. */
      registerHash?: string;
    }
>;
export type TitleReadyClaimed = DomainEvent<
  'TitleReadyClaimed',
  OfClaim & Claimant & { ready: number; firstRegistrationNo?: string }
>;
export type ResolutionClaimed = DomainEvent<
  'ResolutionClaimed',
  OfClaim & Claimant & { outcomes: readonly ProblemOutcome[] }
>;
export type ClaimWithdrawn = DomainEvent<'ClaimWithdrawn', OfClaim & { reason: string; on: Day }>;
export type ClaimUnderQuery = DomainEvent<
  'ClaimUnderQuery',
  OfClaim & { flags: readonly string[]; /** Where a rule doubted it. */ ruleVersion?: string; on: Day }
>;
export type ClaimVerified = DomainEvent<
  'ClaimVerified',
  OfClaim & { witnesses: readonly string[]; verifier: string; ruleVersion: string; on: Day }
>;
export type ClaimRejected = DomainEvent<
  'ClaimRejected',
  OfClaim & {
    reasonClass: 'falsified' | 'unproven' | 'incomplete';
    reasons: readonly string[];
    /** Upheld items of evidence (T-13). */
    evidence: readonly string[];
    /** Rule set by which the witnesses were heard. */
    ruleVersion?: string;
    on: Day;
  }
>;
export type ClaimLapsed = DomainEvent<
  'ClaimLapsed',
  OfClaim & { failedWitnesses: readonly string[]; lastOk: Day; ruleVersion?: string; on: Day }
>;

export type Filed = ResumptionClaimed | DeliveryClaimed | TitleReadyClaimed | ResolutionClaimed;
export type ClaimEvent = Filed | ClaimWithdrawn | ClaimUnderQuery | ClaimVerified | ClaimRejected | ClaimLapsed;
