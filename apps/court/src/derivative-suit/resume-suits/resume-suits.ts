import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSuit, pending, type DerivativeSuit, type SuitResumed } from '../derivative-suit.js';

/** 诉讼恢复: the administrator has taken over (企业破产法 20), or the reason for the stay is gone. */
export class Resumption {
  @IsText(200) readonly reason!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ResumeSuits {
  constructor(
    readonly caseNo: string,
    readonly resumption: Resumption,
    readonly acting: Acting,
  ) {}
}

export function resumeSuits({ caseNo, resumption, acting }: ResumeSuits, state: DerivativeSuit): SuitResumed[] {
  needSuit(state, caseNo);
  if (!state.stayed) return [];
  const { reason, occurredOn } = resumption;
  const { on, when } = happened(occurredOn, acting);
  const { projectId } = state;
  return [{ type: 'SuitResumed', data: { projectId, caseNo, on, suits: pending(state), reason }, ...when }];
}
