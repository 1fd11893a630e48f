import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needRunning, needSuits, pending, type DerivativeSuit, type JudgmentGiven } from '../derivative-suit.js';

/** 裁判: that it was given, when and in which form; what it says stays in the court's own system (C-05). */
export class JudgmentNote {
  @IsIn(['judgment', 'ruling']) readonly kind!: 'judgment' | 'ruling';
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsCount() readonly flats?: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class GiveJudgment {
  constructor(
    readonly caseNo: string,
    readonly note: JudgmentNote,
    readonly acting: Acting,
  ) {}
}

export function giveJudgment({ caseNo, note, acting }: GiveJudgment, state: DerivativeSuit): JudgmentGiven[] {
  const { occurredOn, ...given } = note;
  needRunning(state, caseNo);
  if (given.suits === 0) return [];
  needSuits(given.suits, pending(state), '未结');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'JudgmentGiven', data: { projectId: state.projectId, caseNo, on, ...given }, ...when }];
}
