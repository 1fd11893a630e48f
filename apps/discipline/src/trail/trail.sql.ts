import { grantToApp, type Migration } from '#messaging/migration.js';

const sql = `
  -- The rows of the projection are the table: written in bulk with its checkpoint, and not kept twice.
  CREATE VIEW trail AS
    SELECT key AS id, row->>'projectId' AS project_id, row->>'service' AS service, row->>'agency' AS agency,
           row->>'position' AS position, row->>'body' AS body, row->>'record' AS record, row->>'sha256' AS sha256,
           (row->>'recordedAt') COLLATE "C" AS recorded_at, (row->>'occurredAt') COLLATE "C" AS occurred_at
    FROM read_rows WHERE projection = 'trail' AND version > 0;
  CREATE INDEX trail_by_project ON read_rows ((row->>'projectId'), ((row->>'recordedAt') COLLATE "C"), key)
    WHERE projection = 'trail' AND version > 0;
  ${grantToApp('SELECT ON trail')}`;

export const trailMigrations: readonly Migration[] = [{ id: 'discipline-001-trail', sql }];

/** Records of the project $1 that were recorded before $2; sorted where they are read, which is cheaper than here. */
export const TRAIL_KNOWN = 'SELECT position, body, record FROM trail WHERE project_id = $1 AND recorded_at < $2';

/** Records of the project $1 of what happened before $2, whenever recorded. */
export const TRAIL_TRUE = 'SELECT position, body, record FROM trail WHERE project_id = $1 AND occurred_at < $2';

/** Who recorded how much about the project $1 (null: about any). */
export const TRAIL_AGENCIES = `
  SELECT service, agency, count(*)::integer AS events FROM trail WHERE $1::text IS NULL OR project_id = $1
  GROUP BY service, agency ORDER BY service, agency`;

/** What a pack of evidence about the project $1 consists of, in order. */
export const TRAIL_HASHES = `
  SELECT id, position, sha256 FROM trail WHERE project_id = $1 ORDER BY recorded_at, id`;
