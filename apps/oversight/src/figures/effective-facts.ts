import { type Day, dayOf } from '#kernel/time.js';
import type { Axis, FigureFact } from './figure-fact.js';

/** A fact in its place. A correction speaks from the place of the fact that it puts right. */
interface Slot {
  readonly first: FigureFact;
  readonly spoken: FigureFact;
}

/**
 * E(at, axis) of demo-timeline §4, in the order in which a status folds it, whatever the order of arrival.
 * `known`: recorded by the end of `at`, in order of recording, corrections from their own recording on.
 * `true`: happened by the end of `at`, in order of happening, always as corrected.
 */
export function effectiveFacts(facts: readonly FigureFact[], axis: Axis, at: Day): FigureFact[] {
  const recorded = [...facts].sort(byRecording);
  if (axis === 'known') return slotsOf(recorded.filter((fact) => dayOf(fact.recordedAt) <= at)).map(spoken);
  return slotsOf(recorded)
    .filter((slot) => dayOf(slot.spoken.occurredAt) <= at)
    .sort((a, b) => compare(a.spoken.occurredAt, b.spoken.occurredAt) || byRecording(a.first, b.first))
    .map(spoken);
}

/** The days at whose end the status may differ from the day before, ascending. */
export function turningDays(facts: readonly FigureFact[], axis: Axis): Day[] {
  const days = facts.map((fact) => dayOf(axis === 'known' ? fact.recordedAt : fact.occurredAt));
  return [...new Set(days)].sort();
}

/** Order of recording. Positions order one log, ids settle what is left. */
export function byRecording(a: FigureFact, b: FigureFact): number {
  return compare(a.recordedAt, b.recordedAt) || a.position - b.position || compare(a.id, b.id);
}

/** `recorded` in order of recording. A repeated id is the same fact delivered twice. */
function slotsOf(recorded: readonly FigureFact[]): Slot[] {
  const slots = new Map<string, Slot>();
  const placeOf = new Map<string, string>(); // fact → the fact whose place it took
  for (const fact of recorded) {
    if (placeOf.has(fact.id)) continue;
    const place = (fact.corrects !== undefined && placeOf.get(fact.corrects)) || fact.id;
    placeOf.set(fact.id, place);
    slots.set(place, { first: slots.get(place)?.first ?? fact, spoken: fact });
  }
  return [...slots.values()];
}

function spoken(slot: Slot): FigureFact {
  return slot.spoken;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
