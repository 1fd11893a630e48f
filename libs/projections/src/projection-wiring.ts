import type { Pool } from 'pg';
import type { FactSource } from '#messaging/fact-source.js';
import type { Fact } from '#messaging/fact.js';
import type { Arrivals } from './freshness.js';
import type { Difference } from './digest.js';
import type { Projection } from './projection.js';

/** What a runner needs. */
export interface ProjectionWiring {
  readonly service: string;
  readonly pool: Pool;
  /** The service's own log, and its inbox if it has one. */
  readonly sources: readonly FactSource[];
  readonly projections: readonly Projection[];
  /** The inbox. */
  readonly arrivals?: Arrivals;
  readonly batch?: number;
  /** Bytes of facts between two writes of a build in the shadow. */
  readonly room?: number;
}

/** A row that stands still since a fact that its projection could not take; a rebuild tries again. */
export interface ParkedRow {
  readonly projection: string;
  readonly key: string;
  readonly reason: string;
  readonly fact: Fact;
}

/** Digests of the rows before and after a rebuild: equal, unless the code or the rows were tampered with. */
export interface Rebuilt {
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  /** The rows that were not as the facts make them; absent where there were none. */
  readonly difference?: Difference;
}

/** Where a projection stands; of one in shards, the one furthest behind. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly log: number;
  readonly inbox: number;
  /** Why the whole projection stands still. */
  readonly halted?: string;
}
