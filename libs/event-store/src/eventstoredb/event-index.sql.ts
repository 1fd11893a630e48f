/** Run once by the owner role; `grantEventIndex` follows. */
export const eventIndexMigrations: { readonly id: string; readonly sql: string }[] = [
  { id: '001-event-index', sql: tables() },
];

/** Lets a role add to the index and read it; nothing else. `role` is an identifier, trusted. */
export function grantEventIndex(role: string): string {
  return `
    GRANT USAGE ON SCHEMA event_index TO ${role};
    GRANT SELECT, INSERT ON event_index.events, event_index.receipts TO ${role};`;
}

/**
 * Which ordinal each event of EventStoreDB bears, and what became of each command. Rows about events (\`events\`, and
 * receipts that count at least one) are derived from EventStoreDB: \`event_index.forget()\` drops them and the next log
 * that opens derives the same again. Receipts of decisions without events are kept here only.
 *
 * commit_at and prepare_at are EventStoreDB's position, a uint64 each, which bigint does not hold.
 */
function tables(): string {
  return `
CREATE SCHEMA event_index;
CREATE TABLE event_index.events (
  position    bigint PRIMARY KEY CHECK (position > 0),
  commit_at   numeric(20) NOT NULL,
  prepare_at  numeric(20) NOT NULL,
  stream      text COLLATE "C" NOT NULL,
  revision    integer NOT NULL CHECK (revision >= 0),
  recorded_at text COLLATE "C" NOT NULL,
  UNIQUE (stream, revision),
  UNIQUE (commit_at, prepare_at)
);
CREATE TABLE event_index.receipts (
  command_id text COLLATE "C" PRIMARY KEY,
  body_hash  text COLLATE "C" NOT NULL,
  stream     text COLLATE "C" NOT NULL,
  revision   integer NOT NULL,
  position   bigint NOT NULL,
  refusal    text,
  events     integer NOT NULL CHECK (events >= 0)
);
CREATE FUNCTION event_index.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on %.%: nothing else knows of it', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER kept_here_only BEFORE UPDATE OR DELETE ON event_index.receipts
  FOR EACH ROW WHEN (OLD.events = 0) EXECUTE FUNCTION event_index.refuse_change();
CREATE TRIGGER kept_here_too BEFORE TRUNCATE ON event_index.receipts
  FOR EACH STATEMENT EXECUTE FUNCTION event_index.refuse_change();
CREATE FUNCTION event_index.forget() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(4021828);
  TRUNCATE event_index.events;
  DELETE FROM event_index.receipts WHERE events > 0;
$$;
REVOKE ALL ON FUNCTION event_index.forget FROM PUBLIC;
`;
}
