import type { Stage } from '../stage/stage.js';

/** One figure of a row: what is compared with what, and how much better ours has to be. */
export interface Measure {
  /** Its name in the table and in results.json. */
  readonly name: string;
  /** Which of the values of a turn. */
  readonly value: string;
  /** The side that ours is compared with, or a limit in the measure's own unit. */
  readonly peer: string | number;
  /** The least ratio. The ratio says how many times better ours is, whichever way the unit counts. */
  readonly goal: number;
  readonly unit: string;
  readonly higherIsBetter: boolean;
}

/** What one side did in one turn. */
export interface Turn {
  /** How much work was done, counted where it arrived; all sides of a round must have done the same. */
  readonly done: number;
  readonly values: Readonly<Record<string, number>>;
}

export type Side = () => Promise<Turn>;

/** A row that is set up: the sides take turns. */
export interface Contest {
  readonly sides: { readonly ours: Side } & Readonly<Record<string, Side>>;
  /** What one should know of this run beside its figures. */
  readonly note?: string;
  close(): Promise<void>;
}

export interface Row {
  readonly name: string;
  readonly work: string;
  readonly measures: readonly Measure[];
  /** @throws NotMeasured when this machine lacks what the row needs */
  open(stage: Stage): Promise<Contest>;
}

/** Why a row has no figures here. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
}
