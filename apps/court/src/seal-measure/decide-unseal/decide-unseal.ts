import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSeal, type SealMeasure, type UnsealDecided } from '../seal-measure.js';

/** 解封决定. Of a court outside the county, this court records the ruling under its number. */
export class UnsealDecision {
  @IsIn(['lifted', 'refused']) readonly result!: 'lifted' | 'refused';
  @IsText(100) readonly docNo!: string;
  /** Why it was refused. */
  @IsOptional() @IsText(500) readonly reason?: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class DecideUnseal {
  constructor(
    readonly sealId: string,
    readonly decision: UnsealDecision,
    readonly acting: Acting,
  ) {}
}

/** The court that sealed decides, asked or of its own motion; a refusal says why. */
export function decideUnseal({ sealId, decision, acting }: DecideUnseal, state: SealMeasure): UnsealDecided[] {
  const { occurredOn, ...decided } = decision;
  needSeal(state, sealId);
  if (state.status === 'lifted') {
    if (decided.result === 'lifted') return [];
    throw new RuleViolation('court.already-unsealed', `${sealId} 已解除查封`);
  }
  if (decided.result === 'refused' && decided.reason === undefined) {
    throw new RuleViolation('court.refusal-without-reason', '不予解封应写明理由');
  }
  const { on, when } = happened(occurredOn, acting);
  if (on < state.imposedOn)
    throw new RuleViolation('court.unsealed-before-sealed', `解封日期早于查封日期 ${state.imposedOn}`);
  const { projectId, court } = state;
  const basis = [{ docNo: decided.docNo, clause: '解除查封裁定' }];
  return [{ type: 'UnsealDecided', data: { projectId, sealId, on, court, ...decided }, basis, ...when }];
}
