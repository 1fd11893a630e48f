import type { Measure, Turn } from './row.js';
import { median, ratioOf, spreadOf } from './statistics.js';

/** Where and on what it was measured. */
export interface Circumstances {
  readonly machine: string;
  readonly commit: string;
  /** ISO instant at which the row ended. */
  readonly at: string;
  /** Processes that wanted a core, on average over the last minute, before and after the row. */
  readonly load: readonly [before: number, after: number];
  readonly quick: boolean;
}

/** An entry of results.json. */
export interface Result extends Circumstances {
  readonly row: string;
  /** Medians over the rounds; null when the row could not be measured, `note` says why. */
  readonly ours: number | null;
  readonly peer: number | null;
  /** How many times better ours is, by the medians. */
  readonly ratio: number | null;
  /** The least ratio that is good enough. */
  readonly goal: number;
  readonly unit: string;
  readonly higherIsBetter: boolean;
  readonly rounds: number;
  /** The lowest and the highest ratio of a single round. */
  readonly spread: readonly [lowest: number, highest: number] | null;
  /** Name of the peer; `limit` where the peer is a number that was set. */
  readonly against: string;
  readonly note?: string;
}

/** One turn of every side, by the side's name. */
export type Round = Readonly<Record<string, Turn>>;

/** @throws Error when the sides of a round did not do the same work */
export function checkRound(round: Round): void {
  const done = Object.entries(round).map(([side, turn]) => `${side} ${turn.done}`);
  if (new Set(Object.values(round).map((turn) => turn.done)).size !== 1 || round.ours?.done === 0) {
    throw new Error(`the sides did not do the same work: ${done.join(', ')}`);
  }
}

export function resultOf(
  measure: Measure,
  rounds: readonly Round[],
  where: Circumstances,
  note: string | undefined,
): Result {
  const { name, value, peer, goal, unit, higherIsBetter } = measure;
  const of = (side: string) => rounds.map((round) => valueOf(round, side, value));
  const ours = of('ours');
  const theirs = typeof peer === 'number' ? ours.map(() => peer) : of(peer);
  const ratios = ours.map((own, index) => ratioOf(own, theirs[index] ?? NaN, higherIsBetter));
  return {
    ...{ row: name, ours: median(ours), peer: median(theirs) },
    ratio: ratioOf(median(ours), median(theirs), higherIsBetter),
    ...{ goal, unit, higherIsBetter, rounds: rounds.length, spread: spreadOf(ratios), against: nameOf(peer) },
    ...(note === undefined ? {} : { note }),
    ...where,
  };
}

/** A row that this machine cannot measure. */
export function notMeasured(measure: Measure, why: string, where: Circumstances): Result {
  const { name: row, peer, goal, unit, higherIsBetter } = measure;
  const nothing = { ours: null, peer: null, ratio: null, rounds: 0, spread: null };
  return { row, ...nothing, goal, unit, higherIsBetter, against: nameOf(peer), note: `not measured: ${why}`, ...where };
}

function valueOf(round: Round, side: string, value: string): number {
  const found = round[side]?.values[value];
  if (found === undefined) throw new Error(`${side} did not measure ${value}`);
  return found;
}

function nameOf(peer: Measure['peer']): string {
  return typeof peer === 'number' ? 'limit' : peer;
}
