import type { Acting } from '#kernel/acting.js';
import { daysLate } from '../../statutory-clocks.js';
import type { InsolvencyCase } from '../insolvency-case.js';
import type { DeadlineBreached } from '../insolvency-events.js';

/** Given by the timer of PM-11. */
export class RecordOverdueFiling {
  constructor(
    readonly projectId: string,
    readonly acting: Acting,
  ) {}
}

/** 应破未破: nobody filed within 30 natural days of the test (T-17). */
export function recordOverdueFiling(
  { projectId, acting }: RecordOverdueFiling,
  { stage, testLastDay, overdueKnown }: InsolvencyCase,
): DeadlineBreached[] {
  if (stage !== 'none' || testLastDay === undefined || overdueKnown) return [];
  const days = daysLate(testLastDay, acting.today);
  return days === 0 ? [] : [{ type: 'DeadlineBreached', data: { code: 'PM-11', projectId, days } }];
}
