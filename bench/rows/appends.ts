import { platformMigrations } from '#agency/platform-migrations.js';
import { randomUUID } from 'node:crypto';
import type { EventLog } from '#event-store/event-log.js';
import type { NewEvent } from '#kernel/envelope.js';
import { openEmmett } from '../peers/emmett.js';
import type { Contest, Side, Turn } from '../core/row.js';
import { openLog } from '../stage/event-logs.js';
import { paceOf, race } from '../stage/race.js';
import { sampleEvent } from '../stage/samples.js';
import type { BenchDatabase, Stage } from '../stage/stage.js';

/** So many writers at once, each appending to a stream of its own, one append after the other. */
export interface Appends {
  readonly writers: number;
  /** Appends of each writer. */
  readonly each: number;
  /** Events of one append. */
  readonly events: number;
}

const BODY_HASH = 'a'.repeat(64);

/** What both sides count afterwards is what arrived in the tables. */
export async function appendsTurn(
  { writers, each, events }: Appends,
  count: () => Promise<number>,
  append: (stream: string, revision: number, events: readonly NewEvent[]) => Promise<unknown>,
): Promise<Turn> {
  const streams = Array.from({ length: writers }, () => `housing.statusClaim-${randomUUID()}`);
  const before = await count();
  const lap = await race(writers, each, (writer, piece) =>
    append(
      streams[writer] ?? '',
      piece * events - 1,
      Array.from({ length: events }, () => sampleEvent()),
    ),
  );
  return { done: (await count()) - before, values: paceOf(lap, writers * each * events) };
}

export function ourAppends(log: EventLog, size: Appends): Side {
  return () =>
    appendsTurn(
      size,
      () => log.head(),
      (stream, expectedRevision, events) =>
        log.append({ stream, expectedRevision, commandId: randomUUID(), bodyHash: BODY_HASH, events }),
    );
}

/** @param pool connections that Emmett may use: as many as it is fastest with */
export async function emmettAppends(database: BenchDatabase, size: Appends): Promise<[Side, () => Promise<void>]> {
  const store = await openEmmett(database.pool('owner', { max: Math.min(size.writers, 20) }), database.ownerUrl);
  const side = () =>
    appendsTurn(
      size,
      () => store.count(),
      (...append) => store.append(...append),
    );
  return [side, () => store.close()];
}

/** Our store and Emmett's, each in a database of its own on one server. */
export async function againstEmmett(stage: Stage, size: Appends): Promise<Contest> {
  const [database, theirs] = [await stage.database('append', platformMigrations), await stage.database('emmett')];
  const log = openLog(database);
  const [emmett, closeEmmett] = await emmettAppends(theirs, size);
  return {
    sides: { ours: ourAppends(log, size), emmett },
    close: async () => {
      await Promise.all([log.close(), closeEmmett()]);
      await Promise.all([database.drop(), theirs.drop()]);
    },
  };
}
