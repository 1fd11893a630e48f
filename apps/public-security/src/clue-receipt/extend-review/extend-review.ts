import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { IsText } from '#kernel/fields/fields.js';
import { caveatsOf, type ClueReceipt, type ReviewExtended } from '../clue-receipt.js';
import { requireUnderReview } from '../under-review.js';

/** 延长立案审查: who approved it. */
export class ReviewExtension {
  @IsText(50) readonly approver!: string;
  @IsText(50) readonly approverPost!: string;
  @IsText(500) readonly reason!: string;
}

export class ExtendReview {
  constructor(
    readonly clueNo: string,
    readonly form: ReviewExtension,
    readonly acting: Acting,
  ) {}
}

/** P-02: one legal step at a time (10, 30, then 30 more days), each counted from the receipt, asked before the last day is over. */
export function extendReview({ clueNo, form, acting }: ExtendReview, state: ClueReceipt): ReviewExtended[] {
  requireUnderReview(state);
  const definition = deadline('DL-P01');
  const period = definition.extendableTo?.[state.extensions];
  if (!period) throw new RuleViolation('public-security.extension-exhausted', '立案审查期限已达法定上限，不得再延长');
  if (acting.today > state.due) {
    throw new RuleViolation('public-security.extension-late', `审查期限 ${state.due} 已过，不得事后延长`);
  }
  if (form.approver === acting.name) {
    throw new RuleViolation('public-security.approver-is-self', '延长须由有权负责人批准，不得由承办人本人批准');
  }
  const due = dueOf({ ...definition, ...period }, state.receivedOn, calendarKnown(acting)).due;
  const data = { projectId: state.projectId, clueNo, days: period.length, due, ...form, on: acting.today };
  return [{ type: 'ReviewExtended', data, caveats: caveatsOf(clueNo) }];
}
