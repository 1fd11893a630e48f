import type { Pool } from 'pg';
import type { Fact } from '../fact.js';
import type { FactSource, PlacedFact } from '../fact-source.js';
import { transaction } from '../transaction.js';

/** What became of one order. */
export interface Outcome {
  readonly commandId: string;
  readonly eventId: string;
  readonly reaction: string;
  readonly outcome: 'done' | 'refused';
  /** Code and sentence of a refusal. */
  readonly code?: string;
  readonly message?: string;
}

/** A fact whose reactions wait. */
export interface ParkedFact {
  readonly source: FactSource['name'];
  readonly position: number;
  readonly fact: Fact;
  /** Absent: it waits behind an earlier one of its key. */
  readonly reason?: string;
}

/** Positions, outcomes and parked facts of a service's reactions. */
export class ReactionTables {
  constructor(private readonly pool: Pool) {}

  async position(source: FactSource['name']): Promise<number> {
    const sql = 'SELECT position FROM reaction_position WHERE source = $1';
    const { rows } = await this.pool.query<{ position: string }>(sql, [source]);
    return Number(rows[0]?.position ?? 0);
  }

  /** Marks everything up to a place as done. */
  async mark(source: FactSource['name'], position: number, outcomes: readonly Outcome[], now: Date): Promise<void> {
    await this.pool.query(
      `WITH mark AS (UPDATE reaction_position SET position = greatest(position, $2) WHERE source = $1)
       ${INSERT_OUTCOMES(3)}`,
      [source, position, ...columns(outcomes), now],
    );
  }

  /** Marks a place as done by parking its fact. */
  async park(source: FactSource['name'], placed: PlacedFact, reason: string | undefined, now: Date): Promise<void> {
    await this.pool.query(
      `WITH mark AS (UPDATE reaction_position SET position = greatest(position, $2) WHERE source = $1)
       INSERT INTO reaction_parked (source, position, key, fact, reason, parked_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [source, placed.position, placed.fact.key, JSON.stringify(placed.fact), reason ?? null, now],
    );
  }

  async parkedKeys(): Promise<Set<string>> {
    const { rows } = await this.pool.query<{ key: string }>('SELECT DISTINCT key FROM reaction_parked');
    return new Set(rows.map(({ key }) => key));
  }

  /** Parked facts in the order in which they came; of one key, or of all. */
  async parked(key?: string): Promise<ParkedFact[]> {
    const { rows } = await this.pool.query<{
      source: FactSource['name'];
      position: string;
      fact: string;
      reason: string | null;
    }>(
      `SELECT source, position, fact, reason FROM reaction_parked
       WHERE $1::text IS NULL OR key = $1 ORDER BY parked_seq`,
      [key ?? null],
    );
    return rows.map(({ source, position, fact, reason }) => ({
      source,
      position: Number(position),
      fact: JSON.parse(fact) as Fact,
      ...(reason === null ? {} : { reason }),
    }));
  }

  /** Takes a parked fact off the queue, with the outcomes of its reactions. */
  unpark({ source, position }: ParkedFact, outcomes: readonly Outcome[], now: Date): Promise<void> {
    return transaction(this.pool, async (client) => {
      await client.query('DELETE FROM reaction_parked WHERE source = $1 AND position = $2', [source, position]);
      await client.query(INSERT_OUTCOMES(1), [...columns(outcomes), now]);
    });
  }

  async keepParked({ source, position }: ParkedFact, reason: string): Promise<void> {
    const sql = 'UPDATE reaction_parked SET reason = $3 WHERE source = $1 AND position = $2';
    await this.pool.query(sql, [source, position, reason]);
  }

  async outcomesOf(eventId: string): Promise<Outcome[]> {
    const { rows } = await this.pool.query<Record<string, string | null>>(
      `SELECT command_id AS "commandId", event_id AS "eventId", reaction, outcome, code, message
       FROM reaction_outcomes WHERE event_id = $1 ORDER BY reaction, command_id`,
      [eventId],
    );
    return rows.map(
      (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Outcome,
    );
  }
}

const INSERT_OUTCOMES = (first: number) => `
  INSERT INTO reaction_outcomes (command_id, event_id, reaction, outcome, code, message, decided_at)
  SELECT o.*, $${first + 6}::timestamptz FROM unnest($${first}::uuid[], $${first + 1}::text[], $${first + 2}::text[],
    $${first + 3}::text[], $${first + 4}::text[], $${first + 5}::text[]) AS o
  ON CONFLICT (command_id) DO NOTHING`;

function columns(outcomes: readonly Outcome[]): (string | null)[][] {
  return (['commandId', 'eventId', 'reaction', 'outcome', 'code', 'message'] as const).map((name) =>
    outcomes.map((outcome) => outcome[name] ?? null),
  );
}
