import { appendOnly, grantToApp, type Migration } from './migration.js';

const feed = `
  CREATE TABLE feed (
    channel text NOT NULL,
    feed_seq bigint NOT NULL,
    key text NOT NULL,
    key_seq bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (channel, feed_seq),
    UNIQUE (channel, key, key_seq)
  );
  ${appendOnly('feed')}
  CREATE TABLE feed_position (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL,
    epoch bigint NOT NULL
  );
  INSERT INTO feed_position (position, epoch) VALUES (0, 0);
  CREATE TABLE feed_start (
    channel text NOT NULL,
    contract text NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (channel, contract)
  );
  ${grantToApp('SELECT, INSERT ON feed', 'SELECT, UPDATE ON feed_position', 'SELECT, INSERT ON feed_start')}`;

const inbox = `
  CREATE TABLE inbox_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), inbox_seq bigint NOT NULL);
  INSERT INTO inbox_head (inbox_seq) VALUES (0);
  CREATE TABLE inbox (
    inbox_seq bigint PRIMARY KEY,
    service text NOT NULL,
    channel text NOT NULL,
    feed_seq bigint NOT NULL,
    key text NOT NULL,
    key_seq bigint NOT NULL,
    event_id text NOT NULL,
    contract text NOT NULL,
    body text NOT NULL,
    received_at timestamptz NOT NULL,
    applied_at timestamptz NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('in-order', 'fetched', 'released')),
    UNIQUE (service, channel, key, key_seq)
  );
  CREATE INDEX inbox_event ON inbox (event_id);
  ${appendOnly('inbox')}
  CREATE TABLE inbox_source (
    service text NOT NULL,
    channel text NOT NULL,
    feed_seq bigint NOT NULL,
    PRIMARY KEY (service, channel)
  );
  CREATE TABLE inbox_key (
    service text NOT NULL,
    channel text NOT NULL,
    key text NOT NULL,
    last bigint NOT NULL,
    parked text,
    parked_at timestamptz,
    PRIMARY KEY (service, channel, key)
  );
  CREATE TABLE inbox_waiting (
    service text NOT NULL,
    channel text NOT NULL,
    key text NOT NULL,
    key_seq bigint NOT NULL,
    body text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (service, channel, key, key_seq)
  );
  ${grantToApp(
    'SELECT, UPDATE ON inbox_head',
    'SELECT, INSERT ON inbox',
    'SELECT, INSERT, UPDATE ON inbox_source, inbox_key',
    'SELECT, INSERT, UPDATE, DELETE ON inbox_waiting',
  )}`;

const reactions = `
  CREATE TABLE reaction_position (source text PRIMARY KEY, position bigint NOT NULL);
  INSERT INTO reaction_position (source, position) VALUES ('log', 0), ('inbox', 0);
  CREATE TABLE reaction_outcomes (
    command_id uuid PRIMARY KEY,
    event_id text NOT NULL,
    reaction text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    code text,
    message text,
    decided_at timestamptz NOT NULL
  );
  CREATE INDEX reaction_outcomes_event ON reaction_outcomes (event_id);
  CREATE TABLE reaction_parked (
    parked_seq bigint GENERATED ALWAYS AS IDENTITY,
    source text NOT NULL,
    position bigint NOT NULL,
    key text NOT NULL,
    fact text NOT NULL,
    reason text,
    parked_at timestamptz NOT NULL,
    PRIMARY KEY (source, position)
  );
  CREATE INDEX reaction_parked_key ON reaction_parked (key, parked_seq);
  ${grantToApp(
    'SELECT, UPDATE ON reaction_position',
    'SELECT, INSERT ON reaction_outcomes',
    'SELECT, INSERT, UPDATE, DELETE ON reaction_parked',
  )}`;

const lanes = `
  ALTER TABLE inbox_source ADD COLUMN lane integer NOT NULL DEFAULT 0;
  ALTER TABLE inbox_source ALTER COLUMN lane DROP DEFAULT;
  ALTER TABLE inbox_source DROP CONSTRAINT inbox_source_pkey;
  ALTER TABLE inbox_source ADD PRIMARY KEY (service, channel, lane);
  CREATE TABLE inbox_unreadable (
    service text NOT NULL,
    channel text NOT NULL,
    place text NOT NULL,
    message text NOT NULL,
    reason text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (service, channel, place)
  );
  ${grantToApp('SELECT, INSERT, UPDATE, DELETE ON inbox_unreadable')}`;

const relay = `
  CREATE TABLE relay_epoch (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch bigint NOT NULL);
  INSERT INTO relay_epoch (epoch) VALUES (0);
  CREATE TABLE relay_lanes (
    channel text NOT NULL,
    lane integer NOT NULL,
    feed_seq bigint NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (channel, lane)
  );
  ${grantToApp('SELECT, UPDATE ON relay_epoch', 'SELECT, INSERT, UPDATE, DELETE ON relay_lanes')}`;

const next = 'ALTER TABLE inbox_source ADD COLUMN next bigint';

/** Tables of the published feed, the inbox and the reactions: every service has all of them in its own database. */
export const messagingMigrations: readonly Migration[] = [
  { id: 'messaging-001-feed', sql: feed },
  { id: 'messaging-002-inbox', sql: inbox },
  { id: 'messaging-003-reactions', sql: reactions },
  { id: 'messaging-004-lanes', sql: lanes },
  { id: 'messaging-005-relay', sql: relay },
  { id: 'messaging-006-next', sql: next },
];
