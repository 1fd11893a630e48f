import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { Append, CommandOutcome } from '../event-log.js';
import { isOutage } from '../postgres/append-connection.js';
import { outcomeIn, RECEIPT_COLUMNS, type ReceiptRow } from '../receipt-row.js';
import type { IndexedEvent } from './stored-record.js';

/** An event with its ordinal. */
export interface Indexed {
  readonly position: number;
  readonly at: Position;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: string;
}

export type PlaceRow = [
  position: string,
  commit: string,
  prepare: string,
  stream: string,
  revision: number,
  at: string,
];

export function placeIn([position, commit, prepare, stream, revision, recordedAt]: PlaceRow): Indexed {
  const at = { commit: BigInt(commit), prepare: BigInt(prepare) };
  return { position: Number(position), at, stream, revision, recordedAt };
}

/** PostgreSQL went away in the middle; nothing of the transaction is there, unless it was about to commit. */
export class IndexAway extends Error {
  override readonly name = 'IndexAway';
  constructor(cause: unknown) {
    super('the index of the log went away', { cause });
  }
}

interface Receipt {
  readonly append: Pick<Append, 'commandId' | 'bodyHash' | 'stream' | 'refusal'>;
  readonly revision: number;
  readonly position: number;
  readonly events: number;
}

/** The lock comes before the first look, and each statement sees what was committed before it. */
const BEGIN = `
  BEGIN;
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local');
  SELECT pg_advisory_xact_lock(4021828);
  SELECT position, commit_at, prepare_at, stream, revision, recorded_at FROM event_index.events
    ORDER BY position DESC LIMIT 1`;

/** The index while this process alone may add to it: that makes ordinals contiguous and in EventStoreDB's order. */
export class IndexTransaction {
  private constructor(
    private readonly client: pg.ClientBase,
    /** The last event that has an ordinal. */
    public last: Indexed | undefined,
  ) {}

  static async begin(client: pg.ClientBase): Promise<IndexTransaction> {
    const begun = new IndexTransaction(client, undefined);
    const answers = (await begun.query<PlaceRow>({ text: BEGIN })) as unknown as pg.QueryArrayResult<PlaceRow>[];
    const row = answers.at(-1)?.rows[0];
    begun.last = row && placeIn(row);
    return begun;
  }

  /** Gives the next ordinals to these events and derives the receipts of the appends that they complete. */
  async add(events: readonly IndexedEvent[]): Promise<void> {
    const before = this.last?.position ?? 0;
    const added = events.map(({ at, stream, revision, note }, index): Indexed => {
      return { position: before + 1 + index, at, stream, revision, recordedAt: note.recordedAt };
    });
    if (added.length === 0) return;
    await this.query({
      name: 'event_index.add',
      text: `INSERT INTO event_index.events (position, commit_at, prepare_at, stream, revision, recorded_at)
             SELECT * FROM unnest($1::bigint[], $2::numeric[], $3::numeric[], $4::text[], $5::int[], $6::text[])`,
      values: [
        added.map(({ position }) => position),
        added.map(({ at }) => at.commit.toString()),
        added.map(({ at }) => at.prepare.toString()),
        added.map(({ stream }) => stream),
        added.map(({ revision }) => revision),
        added.map(({ recordedAt }) => recordedAt),
      ],
    });
    this.last = added.at(-1);
    const derived = events.map(({ stream, revision, note }, index): Receipt => {
      return { append: { ...note, stream }, revision, position: before + 1 + index, events: note.count };
    });
    await this.keep(derived.filter((_, index) => completes(events[index])));
  }

  /** A command that is known already keeps its first receipt. */
  async keep(receipts: readonly Receipt[]): Promise<void> {
    if (receipts.length === 0) return;
    await this.query({
      name: 'event_index.keep',
      text: `INSERT INTO event_index.receipts (${RECEIPT_COLUMNS}, events)
             SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::text[], $7::int[])
             ON CONFLICT (command_id) DO NOTHING`,
      values: [
        receipts.map(({ append }) => append.commandId),
        receipts.map(({ append }) => append.bodyHash),
        receipts.map(({ append }) => append.stream),
        receipts.map(({ revision }) => revision),
        receipts.map(({ position }) => position),
        receipts.map(({ append }) => append.refusal && canonicalJson(append.refusal)),
        receipts.map(({ events }) => events),
      ],
    });
  }

  async outcomesOf(commandIds: readonly string[]): Promise<Map<string, CommandOutcome>> {
    const text = `SELECT ${RECEIPT_COLUMNS} FROM event_index.receipts WHERE command_id = ANY($1)`;
    const { rows } = await this.query<ReceiptRow>({ name: 'event_index.receipts', text, values: [commandIds] });
    return new Map(rows.map((row) => [row[0], outcomeIn(row)]));
  }

  /** Where streams stand; those without an event are left out. */
  async headsOf(streams: readonly string[]): Promise<Map<string, number>> {
    const text = `SELECT asked, head.revision FROM unnest($1::text[]) asked CROSS JOIN LATERAL
      (SELECT revision FROM event_index.events WHERE stream = asked ORDER BY revision DESC LIMIT 1) head`;
    const { rows } = await this.query<[string, number]>({ name: 'event_index.heads', text, values: [streams] });
    return new Map(rows);
  }

  async commit(): Promise<void> {
    await this.query({ text: 'COMMIT' });
  }

  private async query<Row extends unknown[]>(
    query: Omit<pg.QueryArrayConfig<unknown[]>, 'rowMode'>,
  ): Promise<pg.QueryArrayResult<Row>> {
    try {
      return await this.client.query<Row>({ ...query, rowMode: 'array' });
    } catch (error) {
      throw isOutage(error) ? new IndexAway(error) : error;
    }
  }
}

function completes(event: IndexedEvent | undefined): boolean {
  return event !== undefined && event.note.index === event.note.count - 1;
}
