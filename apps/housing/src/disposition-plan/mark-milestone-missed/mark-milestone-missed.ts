import type { Acting } from '#kernel/acting.js';
import { daysBetween } from '#kernel/time.js';
import type { DispositionPlan } from '../disposition-plan.js';
import { getMilestone } from '../find-milestone.js';
import type { MilestoneMissed } from '../milestone-events.js';

/** Given by the clock the morning after a milestone's last day. */
export class MarkMilestoneMissed {
  constructor(
    readonly projectId: string,
    readonly milestoneId: string,
    readonly acting: Acting,
  ) {}
}

export function markMilestoneMissed(
  { projectId, milestoneId, acting }: MarkMilestoneMissed,
  state: DispositionPlan,
): MilestoneMissed[] {
  const { title, due, originalDue, owner, missed, achieved } = getMilestone(state, milestoneId);
  const daysLate = daysBetween(due, acting.today);
  if (missed || achieved || daysLate < 1) return [];
  return [{ type: 'MilestoneMissed', data: { projectId, milestoneId, title, due, originalDue, owner, daysLate } }];
}
