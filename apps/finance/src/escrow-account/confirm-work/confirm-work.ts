import { IsIn, IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen, IsText } from '#kernel/fields/fields.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { WorkConfirmed } from '../escrow-events.js';

/** 产值或应付工资确认, from the supervisor's certificate or the wage roll. */
export class ConfirmedWork {
  @IsCode() readonly workId!: string;
  @IsIn(['works', 'wages']) readonly kind!: 'works' | 'wages';
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  @IsText(50) readonly docNo!: string;
}

export class ConfirmWork {
  constructor(
    readonly projectId: string,
    readonly form: ConfirmedWork,
    readonly acting: Acting,
  ) {}
}

/** Raises the sum up to which may be paid (F-02). */
export function confirmWork({ projectId, form }: ConfirmWork, state: EscrowAccount): WorkConfirmed[] {
  const known = state.works.get(form.workId);
  if (known === form.amount) return [];
  if (known !== undefined) throw new RuleViolation('finance.work-differs', `${form.workId} 已按另一金额确认`);
  return [{ type: 'WorkConfirmed', data: { projectId, ...form } }];
}
