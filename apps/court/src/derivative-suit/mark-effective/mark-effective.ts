import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSuit, needSuits, type DerivativeSuit, type JudgmentEffective } from '../derivative-suit.js';

/** 裁判生效. */
export class EffectiveNote {
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class MarkEffective {
  constructor(
    readonly caseNo: string,
    readonly note: EffectiveNote,
    readonly acting: Acting,
  ) {}
}

export function markEffective({ caseNo, note, acting }: MarkEffective, state: DerivativeSuit): JudgmentEffective[] {
  const { occurredOn, suits } = note;
  needSuit(state, caseNo);
  if (suits === 0) return [];
  needSuits(suits, state.judged - state.effective, '已裁判未生效');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'JudgmentEffective', data: { projectId: state.projectId, caseNo, on, suits }, ...when }];
}
