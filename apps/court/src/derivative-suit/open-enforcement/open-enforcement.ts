import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSuit, needSuits, type DerivativeSuit, type EnforcementOpened } from '../derivative-suit.js';

/** 执行立案: of effective judgments and of mediations that were not kept. */
export class EnforcementNote {
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class OpenEnforcement {
  constructor(
    readonly caseNo: string,
    readonly note: EnforcementNote,
    readonly acting: Acting,
  ) {}
}

export function openEnforcement({ caseNo, note, acting }: OpenEnforcement, state: DerivativeSuit): EnforcementOpened[] {
  const { occurredOn, suits } = note;
  needSuit(state, caseNo);
  if (suits === 0) return [];
  needSuits(suits, state.effective + state.mediated - state.enforcing, '可申请执行');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'EnforcementOpened', data: { projectId: state.projectId, caseNo, on, suits }, ...when }];
}
