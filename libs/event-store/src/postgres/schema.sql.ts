import { MAX_RECORD_BYTES } from '../event-log.js';

/** Run once by the owner role, in this order; `grantEventStore` follows. */
export const eventStoreMigrations: { readonly id: string; readonly sql: string }[] = [
  { id: '001-event-log', sql: tables() + appendFunction() },
  { id: '002-append', sql: appendFunction() }, // as it is today, for a log that was made with an earlier one
];

/** Lets a role read the log and append to it through the function; nothing else. `role` is an identifier, trusted. */
export function grantEventStore(role: string): string {
  return `
    GRANT USAGE ON SCHEMA event_log TO ${role};
    GRANT SELECT ON event_log.events, event_log.receipts TO ${role};
    GRANT EXECUTE ON FUNCTION event_log.append TO ${role};`;
}

/**
 * `record` is what hashes cover; the other columns are derived from it, for look-ups only.
 * Neither table is ever changed: a row that is there stays as it is.
 */
function tables(): string {
  return `
CREATE SCHEMA event_log;
CREATE TABLE event_log.events (
  position    bigint PRIMARY KEY CHECK (position > 0),
  stream      text COLLATE "C" NOT NULL,
  revision    integer NOT NULL CHECK (revision >= 0),
  recorded_at timestamptz NOT NULL,
  record      text COLLATE "C" NOT NULL CHECK (octet_length(record) <= ${MAX_RECORD_BYTES}),
  UNIQUE (stream, revision)
);
CREATE TABLE event_log.receipts (
  command_id text COLLATE "C" PRIMARY KEY,
  body_hash  text COLLATE "C" NOT NULL,
  stream     text COLLATE "C" NOT NULL,
  revision   integer NOT NULL,
  position   bigint NOT NULL,
  refusal    text
);
CREATE FUNCTION event_log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on %.%: the log is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log.events
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log.receipts
  FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();
`;
}

/**
 * Appends a batch in the caller's transaction. Of each append \`i\`: its stream is streams[stream_of[i]], it expects that
 * stream at expected[i] (-2: anywhere, for appends without events), and the next counts[i] of \`records\` are its own.
 *
 * outcomes: verdict, revision and position of each append in turn; 0 appended, 1 conflict (revision is the actual one),
 * 2 the command id is known. clock_floor: nothing was done, because the log already holds a record of that later
 * moment (ms since 1970); stamp the records anew.
 *
 * The lock is held to the commit and every statement after it sees what was committed before: that is what makes
 * positions contiguous and in commit order. Each record's position is reckoned from its append's: numbering the rows by
 * a window would sort and copy all of them. Plans are pinned to the indexes, for the tables start empty and grow.
 */
function appendFunction(): string {
  return `
CREATE OR REPLACE FUNCTION event_log.append(
  streams text[], stream_of int[], expected int[], command_ids text[], body_hashes text[], refusals text[],
  recorded_ms bigint[], counts int[], records text[], OUT clock_floor bigint, OUT outcomes bigint[]
) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
DECLARE
  appends  int := cardinality(command_ids);
  heads    int[];
  known    boolean[];
  accepted boolean[] := array_fill(false, ARRAY[appends]);
  owners   int[] := '{}';
  starts   int[] := '{}';
  offsets  bigint[] := '{}';
  base     bigint;
  reached  bigint;
  written  bigint;
  last_at  timestamptz;
  s        int;
BEGIN
  IF current_setting('synchronous_commit') IN ('off', 'local') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  PERFORM pg_advisory_xact_lock(4021827);
  SELECT e.position, e.recorded_at INTO base, last_at FROM event_log.events e ORDER BY e.position DESC LIMIT 1;
  base := coalesce(base, 0);
  reached := base;
  IF (SELECT min(ms) FROM unnest(recorded_ms) ms) < extract(epoch FROM last_at) * 1000 THEN
    clock_floor := extract(epoch FROM last_at) * 1000;
    RETURN;
  END IF;
  SELECT array_agg(coalesce((SELECT e.revision FROM event_log.events e WHERE e.stream = asked.name
                             ORDER BY e.revision DESC LIMIT 1), -1) ORDER BY asked.n)
    INTO heads FROM unnest(streams) WITH ORDINALITY AS asked(name, n);
  SELECT array_agg(EXISTS (SELECT FROM event_log.receipts r WHERE r.command_id = asked.id) ORDER BY asked.n)
    INTO known FROM unnest(command_ids) WITH ORDINALITY AS asked(id, n);
  FOR i IN 1..appends LOOP
    s := stream_of[i];
    starts[i] := cardinality(owners);
    offsets[i] := reached - starts[i];
    owners := owners || array_fill(i, ARRAY[counts[i]]);
    IF known[i] THEN
      outcomes := outcomes || ARRAY[2, 0, 0]::bigint[];
    ELSIF expected[i] <> heads[s] AND NOT (expected[i] = -2 AND counts[i] = 0) THEN
      outcomes := outcomes || ARRAY[1, heads[s], 0]::bigint[];
    ELSE
      accepted[i] := true;
      heads[s] := heads[s] + counts[i];
      reached := reached + counts[i];
      outcomes := outcomes || ARRAY[0, heads[s], reached]::bigint[];
    END IF;
  END LOOP;
  IF cardinality(owners) <> cardinality(records) THEN
    RAISE EXCEPTION 'the appends count % records, % were sent', cardinality(owners), cardinality(records);
  END IF;
  INSERT INTO event_log.events (position, stream, revision, recorded_at, record)
    SELECT offsets[owners[sent.n]] + sent.n, streams[stream_of[owners[sent.n]]],
           expected[owners[sent.n]] + sent.n - starts[owners[sent.n]],
           to_timestamp(recorded_ms[owners[sent.n]] / 1000.0), sent.record
    FROM unnest(records) WITH ORDINALITY AS sent(record, n) WHERE accepted[owners[sent.n]];
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> reached - base THEN
    RAISE EXCEPTION '% records were counted, % written', reached - base, written;
  END IF;
  INSERT INTO event_log.receipts (command_id, body_hash, stream, revision, position, refusal)
    SELECT command_ids[i], body_hashes[i], streams[stream_of[i]], outcomes[3 * i - 1], outcomes[3 * i], refusals[i]
    FROM generate_series(1, appends) i WHERE accepted[i];
END $$;
REVOKE ALL ON FUNCTION event_log.append FROM PUBLIC;
`;
}
