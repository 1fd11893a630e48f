import type { EventStore } from '#event-store/event-store.js';
import type { Classification, StoredEvent } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

type Contract = abstract new () => object;

/** One audience: who reads, and what is promised to it. */
export interface Audience {
  /** Service ids, or every service there is. */
  readonly readers: 'all' | readonly string[];
  readonly contracts: readonly Contract[];
}

/** What a service is to the others. One `agency.ts` per folder of `apps/`. */
export interface AgencyManifest {
  /** Folder, path, topic, stream and `AGENCY=` id. */
  readonly service: string;
  /** Chinese title of its pages. */
  readonly title: string;
  /** Folders of `libs/agency/src` that this service has besides those that all have: what some services do alike. */
  readonly slices?: readonly string[];
  /** Channels out, one per audience. `record` (everything, to discipline only) is added by the platform. */
  readonly channels: Readonly<Record<string, Audience>>;
  /** Channels in: `<service>.<channel>`. */
  readonly consumes: readonly `${string}.${string}`[];
  /** What of an event goes into the `record` channel; default: the body, or its header alone for L3. */
  readonly record?: (event: StoredEvent) => 'verbatim' | 'header';
  /** Version of the rule set in force on a day, where the service holds rule sets: what its rules act by. */
  readonly ruleInForce?: (store: EventStore, day: Day) => Promise<string | undefined>;
}

export function defineAgency(manifest: AgencyManifest): AgencyManifest {
  return manifest;
}

/** L3 bodies leave the service as a header only. */
export function recordByLevel(event: { readonly classification: Classification }): 'verbatim' | 'header' {
  return event.classification.level === 'L3' ? 'header' : 'verbatim';
}
