import type pg from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';
import { L1, type EventRecord } from '#kernel/envelope.js';
import { recordPublication } from '#messaging/feed/record.js';
import { publishedFact } from '#messaging/fact.js';
import { project, type TrailEntry } from '../../apps/discipline/src/trail/trail-entry.js';
import { dayNumber } from './figure-history.js';
import { at } from '#kernel/time.js';

const KINDS = [
  ['housing', 'ProgressReported', { percent: 40 }],
  ['finance', 'DisbursementPaid', { amount: 50_000_000 }],
  ['housing', 'MilestoneScheduled', { milestoneId: 'm-1', title: '主体结构封顶' }],
  ['housing', 'MilestoneAchieved', { milestoneId: 'm-1' }],
  ['court', 'SealImposed', { sealId: 's-1', scope: '三号楼' }],
  ['housing', 'TaskIssued', { taskId: 't-1', title: '督促复工' }],
  ['petition', 'DemandRaised', { demandId: 'd-1', kind: '交房' }],
] as const;

/** The n-th record of a project's trail, as the inspectors keep it. */
function entryOf(projectId: string, n: number): [id: string, entry: TrailEntry] {
  const [service, type, data] = KINDS[n % KINDS.length] ?? KINDS[0];
  const id = `0190${String(n).padStart(4, '0')}-0000-7000-8000-${projectId.replaceAll('-', '').slice(-12).padStart(12, '0')}`;
  const occurredAt = at(dayNumber(Math.floor(n / 14)), '09:00').toISOString();
  const record: EventRecord = {
    ...{ id, type: `${service}.${type}`, schemaVersion: 1, stream: `${service}.thing-${projectId}`, revision: n },
    ...{ projectId, occurredAt, recordedAt: occurredAt, basis: [], classification: L1 },
    actor: { userId: 'u-1', name: '王工', post: '科员', agency: 'housing-bureau' },
    ...{ commandId: id, correlationId: id, causationId: id, data: { projectId, ...data } },
  };
  const publication = recordPublication({ ...record, position: n + 1 }, canonicalJson(record), 'verbatim');
  return [id, project(undefined, publishedFact({ ...publication, ...placed(record, service, n + 1) }))];
}

function placed({ id, projectId, occurredAt, recordedAt }: EventRecord, service: string, position: number) {
  return {
    ...{ service, feedSeq: position, keySeq: position, eventId: id, agency: 'housing-bureau', correlationId: id },
    ...{ position, occurredAt, recordedAt, ...(projectId === undefined ? {} : { projectId }) },
  };
}

/** Writes rows of the trail's projection for a project. @param pool of a database with the trail's view */
export async function plantTrail(pool: pg.Pool, projectId: string, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, n) => entryOf(projectId, n));
  await pool.query(
    `INSERT INTO read_rows (projection, version, key, row)
     SELECT 'trail', 1, key, row FROM unnest($1::text[], $2::jsonb[]) AS e (key, row)`,
    [entries.map(([id]) => id), entries.map(([, entry]) => JSON.stringify(entry))],
  );
}
