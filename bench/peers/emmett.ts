import { STREAM_DOES_NOT_EXIST, type Event } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import type { NewEvent } from '#kernel/envelope.js';

/** Emmett's event store in a database of its own, given the same content: our envelope is its metadata. */
export interface EmmettStore {
  /** @param revision of the stream's last event, -1 for none */
  append(stream: string, revision: number, events: readonly NewEvent[]): Promise<unknown>;
  /** How many events it holds. */
  count(): Promise<number>;
  close(): Promise<void>;
}

type Parser = (value: string) => unknown;

const { INT8, JSON: JSON_TYPE, JSONB } = pg.types.builtins;
const TYPES = [INT8, JSON_TYPE, JSONB];
const parsers = () => TYPES.map((type) => pg.types.getTypeParser(type) as Parser);
const useParsers = (those: readonly Parser[]) =>
  TYPES.forEach((type, n) => pg.types.setTypeParser(type, those[n] ?? String));

/** How Emmett has values read: by every connection of the process, ours too. It says so once only. */
let its: readonly Parser[] | undefined;

/** @param pool as the owner: Emmett makes its own tables. After `close` values are read as before. */
export async function openEmmett(pool: pg.Pool, url: string): Promise<EmmettStore> {
  const before = parsers();
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  useParsers((its ??= parsers()));
  await store.schema.migrate();
  return {
    // versions count from 1
    append: (stream, revision, events) =>
      store.appendToStream(stream, events.map(emmettEvent), {
        expectedStreamVersion: revision < 0 ? STREAM_DOES_NOT_EXIST : BigInt(revision + 1),
      }),
    count: async () => {
      const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM emt_messages');
      return Number(rows[0]?.n);
    },
    close: async () => {
      await store.close();
      useParsers(before);
    },
  };
}

function emmettEvent({ type, data, ...envelope }: NewEvent): Event {
  return { type, data: data as Record<string, unknown>, metadata: envelope } as unknown as Event;
}
