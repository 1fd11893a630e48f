import type { Acting } from '#kernel/acting.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownsResumed } from '../special-loan-events.js';

export class ResumeDrawdowns {
  constructor(
    readonly projectId: string,
    readonly docNo: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors the administrator's confirmation. */
export function resumeDrawdowns({ projectId, docNo }: ResumeDrawdowns, state: SpecialLoan): DrawdownsResumed[] {
  return state.paused === '' ? [] : [{ type: 'DrawdownsResumed', data: { projectId, docNo } }];
}
