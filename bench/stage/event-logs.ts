import type pg from 'pg';
import { PostgresEventLog } from '#event-store/postgres/postgres-event-log.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import { DomainClock } from '#kernel/clock.js';
import { sampleEvent } from './samples.js';
import type { BenchDatabase } from './stage.js';

/** The machine's time as the county's. */
export class Now extends DomainClock {
  now(): Date {
    return new Date();
  }
}

/** The log of a service's database. */
export function openLog(database: BenchDatabase): PostgresEventLog {
  return new PostgresEventLog(database.pool('app'), new Now());
}

const STREAM = 'housing.statusClaim-';

/**
 * Fills an empty log with events as `sampleEvent` makes them, spread over projects, by one statement of the owner: of
 * the same shape as appended ones, and there in seconds. The last key is the project's number.
 */
export async function fillLog(owner: pg.Pool, from: number, to: number, projects: number): Promise<void> {
  const recordedAt = '2026-01-05T01:00:00.000Z';
  const event = sampleEvent('<project>', '<command>');
  const place = { stream: `${STREAM}<stream>`, revision: 0, recordedAt, occurredAt: recordedAt };
  const text = canonicalJson({ ...event, ...place, id: '<id>' });
  await owner.query(
    `INSERT INTO event_log.events (position, stream, revision, recorded_at, record)
     SELECT n, $4::text || n, 0, $5::timestamptz,
       replace(replace(replace(replace($3::text, '<id>', gen_random_uuid()::text), '<stream>', n::text),
         '<project>', '990121-2026-' || lpad((n % $6::integer)::text, 3, '0')), '<command>', gen_random_uuid()::text)
     FROM generate_series($1::bigint, $2::bigint) n`,
    [from + 1, to, text, STREAM, recordedAt, projects],
  );
  await owner.query('VACUUM (ANALYZE) event_log.events');
}
