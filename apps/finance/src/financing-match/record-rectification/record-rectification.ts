import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { DefectRectified, FinancingMatch } from '../financing-match.js';

/** 整改完成: which of the bank's reasons is gone, and by which document. */
export class RectificationForm {
  @IsText(500) readonly defect!: string;
  @IsText(50) readonly docNo!: string;
  @IsDay() readonly rectifiedOn!: string;
}

export class RecordRectification {
  constructor(
    readonly projectId: string,
    readonly form: RectificationForm,
    readonly acting: Acting,
  ) {}
}

/** Needed before a project is pushed again (F-08). */
export function recordRectification(
  { projectId, form, acting }: RecordRectification,
  state: FinancingMatch,
): DefectRectified[] {
  if (state.fixed.includes(form.defect)) return [];
  if (![...state.banks.values()].includes('declined')) {
    throw new RuleViolation('finance.nothing-declined', '没有银行退回该项目，无整改事项');
  }
  const { when } = happened(form.rectifiedOn, acting);
  return [{ type: 'DefectRectified', data: { projectId, ...form }, ...when }];
}
