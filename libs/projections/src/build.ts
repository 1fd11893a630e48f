import type { FactSource } from '#messaging/fact-source.js';
import type { Fact } from '#messaging/fact.js';
import type { Projection } from './projection.js';

export type SourceName = FactSource['name'];

/** One version of a projection on its way through the logs. */
export interface Build {
  readonly projection: Projection;
  /** The projection's version; negative while it is built in the shadow of the one that is served. */
  readonly version: number;
  readonly epoch: number;
  readonly positions: Record<SourceName, number>;
}

/** A row that a batch touches, and the facts that touch it. */
export interface Touched {
  readonly build: Build;
  readonly key: string;
  readonly facts: readonly Fact[];
}

/** A row after a batch. */
export interface Changed extends Touched {
  readonly row: object | undefined;
}

/** A row that could not be folded on. */
export interface Stuck extends Touched {
  readonly reason: string;
  readonly fact: Fact;
}

/** Another runner has taken these projections over. */
export class StaleRunner extends Error {
  override readonly name = 'StaleRunner';
}
