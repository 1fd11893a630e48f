import { timerRule } from '#agency/timers/timer-rule.js';
import { addDays, at, type Day } from '#kernel/time.js';
import type {
  MilestoneAchieved,
  MilestoneRescheduled,
  MilestoneScheduled,
} from '../disposition-plan/milestone-events.js';
import { MarkMilestoneMissed } from '../disposition-plan/mark-milestone-missed/mark-milestone-missed.js';

interface Subject {
  readonly projectId: string;
  readonly milestoneId: string;
}

const MORNING = '09:00';

/** A milestone that nobody reports is missed at nine in the morning of the day after; a date that moves takes its clock along. */
export const markMissedMilestones = timerRule<Subject>({
  name: 'missed_milestones',
  on: ['housing.MilestoneScheduled', 'housing.MilestoneRescheduled', 'housing.MilestoneAchieved'],
  start: ({ type, data }) => {
    if (type === 'housing.MilestoneScheduled') {
      const { projectId, milestoneId, due } = data as MilestoneScheduled['data'];
      return [timerOf({ projectId, milestoneId }, due)];
    }
    if (type !== 'housing.MilestoneRescheduled') return [];
    const { projectId, milestoneId, newDue } = data as MilestoneRescheduled['data'];
    return [timerOf({ projectId, milestoneId }, newDue)];
  },
  stop: ({ type, data }) => {
    if (type === 'housing.MilestoneRescheduled') {
      const { formerDue, ...subject } = data as MilestoneRescheduled['data'];
      return [timerId(subject, formerDue)];
    }
    if (type !== 'housing.MilestoneAchieved') return [];
    const { due, ...subject } = data as MilestoneAchieved['data'];
    return [timerId(subject, due)];
  },
  order: ({ projectId, milestoneId }, _due, acting) => new MarkMilestoneMissed(projectId, milestoneId, acting),
});

function timerOf(subject: Subject, due: Day) {
  return { timerId: timerId(subject, due), due: at(addDays(due, 1), MORNING).toISOString(), subject };
}

/** The date is part of the name: a milestone that gets an earlier date back is watched anew. */
function timerId({ projectId, milestoneId }: Subject, due: Day): string {
  return `missed ${projectId} ${milestoneId} ${due}`;
}
