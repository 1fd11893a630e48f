import { grantToApp, type Migration } from '#messaging/migration.js';

const tables = `
  CREATE TABLE projection_epoch (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch bigint NOT NULL);
  INSERT INTO projection_epoch (epoch) VALUES (0);
  CREATE TABLE projection_checkpoints (
    projection text NOT NULL,
    version integer NOT NULL,
    source text NOT NULL CHECK (source IN ('log', 'inbox')),
    position bigint NOT NULL,
    epoch bigint NOT NULL,
    PRIMARY KEY (projection, version, source)
  );
  CREATE TABLE read_rows (
    projection text NOT NULL,
    version integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    row jsonb NOT NULL,
    PRIMARY KEY (projection, version, key)
  );
  CREATE TABLE projection_facts (
    projection text NOT NULL,
    version integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    fact_key text COLLATE "C" NOT NULL,
    fact text NOT NULL,
    PRIMARY KEY (projection, version, key, recorded_at, id, type, fact_key)
  );
  CREATE TABLE parked_rows (
    projection text NOT NULL,
    version integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    fact text NOT NULL,
    PRIMARY KEY (projection, version, key)
  );
  ${grantToApp(
    'SELECT, UPDATE ON projection_epoch',
    'SELECT, INSERT, UPDATE, DELETE ON projection_checkpoints, read_rows, projection_facts, parked_rows',
  )}`;

/** Tables of the read models; all of it can be built again from the log and the inbox. */
export const projectionMigrations: readonly Migration[] = [{ id: 'projections-001-tables', sql: tables }];
