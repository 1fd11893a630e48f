import { type Day, dayOf, daysBetween } from '#kernel/time.js';
import { isPublished, type WorkCalendar, workingDaysBetween } from './calendar.js';
import type { DeadlineUnit } from './deadline-definition.js';
import { type Due, isLate } from './due.js';

/** Green on time · yellow nearly due · red overdue · grey suspended with an approved reason · blue done, to be checked. */
export type Light = 'green' | 'yellow' | 'red' | 'grey' | 'blue';

/** A clock of one subject, as far as it has run. */
export interface RunningClock {
  readonly unit: DeadlineUnit;
  readonly start: Day | Date;
  readonly due: Due;
  /** `done`: finished at `at`, to be checked by another; `checked`: finished at `at`, and found in order. */
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'suspended' }
    | { readonly kind: 'done' | 'checked'; readonly at: Date };
}

export interface Remaining {
  readonly light: Light;
  /** What the officer reads, e.g. 剩3个工作日, 今日到期, 逾期2天. */
  readonly text: string;
}

const HOUR = 3_600_000;

/** The light and its words at `now`. A clock that was finished late stays late for ever. */
export function remainingOf(clock: RunningClock, now: Date, calendar: WorkCalendar): Remaining {
  const { due, state } = clock;
  switch (state.kind) {
    case 'suspended':
      return { light: 'grey', text: '已中止' };
    case 'done':
      return { light: 'blue', text: isLate(due, state.at) ? `${lateText(clock, state.at)}办结，待核` : '已办结，待核' };
    case 'checked':
      if (isLate(due, state.at)) return { light: 'red', text: `${lateText(clock, state.at)}办结` };
      return { light: 'green', text: '按期办结' };
    case 'running':
      if (isLate(due, now)) return { light: 'red', text: lateText(clock, now) };
      return { light: isNear(clock, now, calendar) ? 'yellow' : 'green', text: leftText(clock, now, calendar) };
  }
}

/** At most a fifth of the period or three working days are left. */
function isNear({ unit, start, due }: RunningClock, now: Date, calendar: WorkCalendar): boolean {
  if (unit === 'hour') {
    const period = due.lastMoment.getTime() - new Date(start).getTime();
    return 5 * (due.lastMoment.getTime() - now.getTime()) <= period;
  }
  const today = dayOf(now);
  const workingDaysLeft = workingDaysBetween(calendar, today, due.due);
  if (workingDaysLeft <= 3) return true;
  const first = typeof start === 'string' ? start : dayOf(start);
  return unit === 'working-day'
    ? 5 * workingDaysLeft <= workingDaysBetween(calendar, first, due.due)
    : 5 * daysBetween(today, due.due) <= daysBetween(first, due.due);
}

function leftText({ unit, due }: RunningClock, now: Date, calendar: WorkCalendar): string {
  if (unit === 'hour') {
    const minutes = Math.floor((due.lastMoment.getTime() - now.getTime()) / 60_000);
    return minutes < 60 ? `剩${minutes}分钟` : `剩${Math.floor(minutes / 60)}小时`;
  }
  const today = dayOf(now);
  if (today === due.due) return '今日到期';
  if (unit !== 'working-day') return `剩${daysBetween(today, due.due)}天`;
  // Until the year's notice is out, weekends alone are counted.
  const provisional = isPublished(calendar, due.due) ? '' : '（暂定）';
  return `剩${workingDaysBetween(calendar, today, due.due)}个工作日${provisional}`;
}

/** Lateness counts natural days, for a working-day clock too: a weekend does not hide it. */
function lateText({ unit, due }: RunningClock, now: Date): string {
  if (unit !== 'hour') return `逾期${daysBetween(due.due, dayOf(now))}天`;
  const hours = Math.floor((now.getTime() - due.lastMoment.getTime()) / HOUR);
  return hours < 1 ? '逾期不足1小时' : `逾期${hours}小时`;
}
