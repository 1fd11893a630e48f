import type { Axis } from '#ui/axis-switch.js';
import { shortDay } from '#ui/format.js';
import type { TrailEvent } from '../api.js';

/** The time of an event on an axis: when it became known, or when it happened. */
export function timeOf(event: TrailEvent, axis: Axis): string {
  return axis === 'known' ? event.recordedAt : event.occurredAt;
}

/** Days on which something happened, oldest first. */
export function daysOf(events: readonly TrailEvent[], axis: Axis): string[] {
  return [...new Set(events.map((event) => shortDay(timeOf(event, axis))))].sort();
}

/** What there was by the end of that day, newest first. */
export function upTo(events: readonly TrailEvent[], day: string, axis: Axis): TrailEvent[] {
  return events.filter((event) => shortDay(timeOf(event, axis)) <= day).reverse();
}

const LATE_AFTER_WORKDAYS = 3;
const DAY_MS = 86_400_000;

/** 补录: recorded more than three weekdays after it happened. */
export function isLate({ occurredAt, recordedAt }: TrailEvent): boolean {
  const recorded = Date.parse(shortDay(recordedAt));
  let weekdays = 0;
  for (let day = Date.parse(shortDay(occurredAt)) + DAY_MS; day <= recorded; day += DAY_MS) {
    if (![0, 6].includes(new Date(day).getUTCDay())) weekdays++;
    if (weekdays > LATE_AFTER_WORKDAYS) return true;
  }
  return false;
}

/** Events of one kind by one agency that follow each other, as one line. */
export interface Run extends TrailEvent {
  readonly run: readonly TrailEvent[];
}

/** 精简: runs become one line, notes that the platform makes for its own rules are left out. */
export function compact(events: readonly TrailEvent[]): Run[] {
  const runs: { -readonly [K in keyof Run]: Run[K] }[] = [];
  for (const event of events) {
    if (isNote(event)) continue;
    const last = runs.at(-1);
    if (last?.type === event.type && last.agency === event.agency) last.run = [...last.run, event];
    else runs.push({ ...event, run: [event] });
  }
  return runs;
}

function isNote({ agency, type }: TrailEvent): boolean {
  return agency === 'platform' && type.endsWith('Noted');
}
