import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSuit, needSuits, type DerivativeSuit, type EnforcementClosed } from '../derivative-suit.js';

/** 执行结案; what was performed without enforcement is closed here too. */
export class EnforcementResult {
  @IsIn(['performed', 'terminated']) readonly kind!: 'performed' | 'terminated';
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class CloseEnforcement {
  constructor(
    readonly caseNo: string,
    readonly result: EnforcementResult,
    readonly acting: Acting,
  ) {}
}

export function closeEnforcement(
  { caseNo, result, acting }: CloseEnforcement,
  state: DerivativeSuit,
): EnforcementClosed[] {
  const { occurredOn, ...closed } = result;
  needSuit(state, caseNo);
  if (closed.suits === 0) return [];
  needSuits(closed.suits, state.effective + state.mediated - state.enforced, '已生效未履行');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'EnforcementClosed', data: { projectId: state.projectId, caseNo, on, ...closed }, ...when }];
}
