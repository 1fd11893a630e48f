import type { Acting } from '#kernel/acting.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownsPaused } from '../special-loan-events.js';

export class PauseDrawdowns {
  constructor(
    readonly projectId: string,
    readonly caseNo: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors an accepted insolvency: no drawdown until the administrator confirms (PM-10). */
export function pauseDrawdowns({ projectId, caseNo }: PauseDrawdowns, state: SpecialLoan): DrawdownsPaused[] {
  return state.paused === caseNo ? [] : [{ type: 'DrawdownsPaused', data: { projectId, caseNo } }];
}
