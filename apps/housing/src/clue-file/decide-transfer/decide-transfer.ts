import { IsBoolean } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import type { ClueFile, TransferApproved, TransferRefused } from '../clue-file.js';

/** 移送决定 of the head. */
export class TransferDecision {
  @IsBoolean() readonly approve!: boolean;
  /** 不批准的理由: sealed on its way in. */
  @IsOptional() @IsText() readonly reason?: string;
}

export class DecideTransfer {
  constructor(
    readonly clueNo: string,
    readonly decision: TransferDecision,
    readonly acting: Acting,
  ) {}
}

/** The decision as rules and records see it. */
export interface SealedDecision {
  readonly clueNo: string;
  readonly approve: boolean;
  readonly sealedReason?: string;
  readonly acting: Acting;
}

/** Approved: 24 hours for the transfer begin (DL-T02). Refused: with a reason. Late either way is late (H-15). */
export function decideTransfer(
  { clueNo, approve, sealedReason, acting }: SealedDecision,
  { status, drafted, confirmed }: ClueFile,
): (TransferApproved | TransferRefused)[] {
  if (!drafted || !confirmed) throw new RuleViolation('housing.clue-not-confirmed', '线索尚未经第二人核实');
  if (status === 'transferred' || status === (approve ? 'approved' : 'refused')) return [];
  if (status !== 'confirmed') throw new RuleViolation('housing.transfer-decided', '已作出移送决定');
  if ([drafted.draftedBy, confirmed.confirmedBy].includes(acting.userId)) {
    throw new RuleViolation('housing.same-officer', '起草人和核实人不能作出移送决定');
  }
  const of = { projectId: drafted.projectId, clueNo, late: acting.today > confirmed.decideBy };
  if (approve) {
    const transferBy = dueOf(deadline('DL-T02'), acting.now, calendarKnown(acting)).lastMoment.toISOString();
    return [{ type: 'TransferApproved', data: { ...of, approvedBy: acting.userId, transferBy } }];
  }
  if (sealedReason === undefined) throw new RuleViolation('housing.refusal-needs-reason', '不批准移送须说明理由');
  return [{ type: 'TransferRefused', data: { ...of, refusedBy: acting.userId, sealedReason } }];
}
