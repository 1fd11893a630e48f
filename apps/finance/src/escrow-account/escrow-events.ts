import type { DomainEvent } from '#kernel/decider.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';
import type { Opinion, PayeeKind } from '../joint-check/joint-check.js';

interface Of {
  projectId: string;
}

export type DeveloperNoted = DomainEvent<'DeveloperNoted', Of & { developerUscc: string }>;
export type EscrowAccountOpened = DomainEvent<'EscrowAccountOpened', Of & { bank: string; accountMasked: string }>;
export type EscrowQuotaSet = DomainEvent<'EscrowQuotaSet', Of & { quota: Fen; formula: string }>;
export type PayeeRegistered = DomainEvent<
  'PayeeRegistered',
  Of & { uscc: string; name: string; kind: PayeeKind; contractNo: string }
>;
export type EscrowBalanceRecorded = DomainEvent<'EscrowBalanceRecorded', Of & { balance: Fen; asOf: Day }>;
export type EscrowShortfallDetected = DomainEvent<
  'EscrowShortfallDetected',
  Of & { required: Fen; balance: Fen; detectedOn: Day; note: string }
>;
export type WorkConfirmed = DomainEvent<
  'WorkConfirmed',
  Of & { workId: string; kind: 'works' | 'wages'; amount: Fen; docNo: string }
>;
export type AdvanceContractRecorded = DomainEvent<
  'AdvanceContractRecorded',
  Of & { contractNo: string; contractorUscc: string; amount: Fen; signedOn: Day }
>;
export type NodeReleaseAllowed = DomainEvent<'NodeReleaseAllowed', Of & { claimId: string }>;
export type NodeReleaseSuspended = DomainEvent<'NodeReleaseSuspended', Of & { claimId: string }>;
export type EscrowNodeReached = DomainEvent<'EscrowNodeReached', Of & { node: EscrowNode; retainedPermille: number }>;
export type DisbursementRequested = DomainEvent<
  'DisbursementRequested',
  Of & {
    requestId: string;
    amount: Fen;
    payeeUscc: string;
    kind: PayeeKind;
    purpose: string;
    requestedBy: string;
    bank: string;
    due: Day;
  }
>;
export type DisbursementEndorsed = DomainEvent<
  'DisbursementEndorsed',
  Of & { requestId: string; agency: string; endorsedBy: string; opinion: Opinion; note?: string }
>;
export type DisbursementPaid = DomainEvent<
  'DisbursementPaid',
  Of & { requestId: string; amount: Fen; payeeUscc: string; payeeKind: PayeeKind; voucherNo: string; paidOn: Day }
>;
export type DisbursementRefused = DomainEvent<'DisbursementRefused', Of & { requestId: string; reason: string }>;
export type InsolvencyNoted = DomainEvent<'InsolvencyNoted', Of & { caseNo: string; administrator: string }>;
export type EscrowFrozen = DomainEvent<'EscrowFrozen', Of & { by: string; on: Day }>;
export type AdministratorConfirmed = DomainEvent<
  'AdministratorConfirmed',
  Of & { administrator: string; docNo: string; on: Day }
>;
export type ReturnNoted = DomainEvent<'ReturnNoted', Of & { amount: Fen; on: Day }>;
export type RecoveredToEscrow = DomainEvent<
  'RecoveredToEscrow',
  Of & { recoveryId: string; amount: Fen; source: RecoverySource; on: Day }
>;

/** 拨付节点, in the order of construction. */
export const NODES = ['foundation', 'half', 'topped-out', 'accepted', 'registered'] as const;
export type EscrowNode = (typeof NODES)[number];

export type RecoverySource = 'police' | 'court' | 'developer';

export type EscrowEvent =
  | DeveloperNoted
  | EscrowAccountOpened
  | EscrowQuotaSet
  | PayeeRegistered
  | EscrowBalanceRecorded
  | EscrowShortfallDetected
  | WorkConfirmed
  | AdvanceContractRecorded
  | NodeReleaseAllowed
  | NodeReleaseSuspended
  | EscrowNodeReached
  | DisbursementRequested
  | DisbursementEndorsed
  | DisbursementPaid
  | DisbursementRefused
  | InsolvencyNoted
  | EscrowFrozen
  | AdministratorConfirmed
  | ReturnNoted
  | RecoveredToEscrow;
