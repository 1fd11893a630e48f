import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSuit, pending, type DerivativeSuit, type SuitStayed } from '../derivative-suit.js';

/** 诉讼中止. */
export class Stay {
  @IsText(200) readonly reason!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class StaySuits {
  constructor(
    readonly caseNo: string,
    readonly stay: Stay,
    readonly acting: Acting,
  ) {}
}

/** Stays what is pending; suits that are over have nothing to stay. */
export function staySuits({ caseNo, stay, acting }: StaySuits, state: DerivativeSuit): SuitStayed[] {
  needSuit(state, caseNo);
  const suits = pending(state);
  if (state.stayed || suits === 0) return [];
  const { on, when } = happened(stay.occurredOn, acting);
  return [
    { type: 'SuitStayed', data: { projectId: state.projectId, caseNo, on, suits, reason: stay.reason }, ...when },
  ];
}
