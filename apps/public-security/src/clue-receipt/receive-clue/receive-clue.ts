import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { IsText } from '#kernel/fields/fields.js';
import { caveatsOf, type ClueReceipt, type ClueReceived } from '../clue-receipt.js';

/** 接收回执, signed on the transfer letter (P-01). */
export class ClueReceiptForm {
  /** 移送函文号 */
  @IsText(50) readonly letterNo!: string;
  /** 回执编号 */
  @IsText(50) readonly receiptNo!: string;
}

export class ReceiveClue {
  constructor(
    readonly clueNo: string,
    readonly form: ClueReceiptForm,
    readonly acting: Acting,
  ) {}
}

/** Starts the three days of DL-P01 (310号令 第八条). */
export function receiveClue({ clueNo, form, acting }: ReceiveClue, state: ClueReceipt): ClueReceived[] {
  if (state.stage === 'unknown') {
    throw new RuleViolation('public-security.clue-unknown', '没有移送至本机关的该编号线索');
  }
  if (state.stage !== 'delivered') return [];
  const { projectId } = state;
  const due = dueOf(deadline('DL-P01'), acting.today, calendarKnown(acting)).due;
  const data = { projectId, clueNo, ...form, on: acting.today, due };
  return [{ type: 'ClueReceived', data, caveats: caveatsOf(clueNo) }];
}
