import { appendOnly, grantToApp, type Migration } from '#messaging/migration.js';

export const signInMigrations: readonly Migration[] = [
  {
    id: 'identity-001-sign-in',
    sql: `
      CREATE TABLE credentials (
        user_id text PRIMARY KEY,
        -- argon2id, PHC string
        hash text NOT NULL,
        -- who made the password: the demo, the founding, an administrator, the person
        origin text NOT NULL CHECK (origin IN ('demo', 'founding', 'issued', 'chosen')),
        changed_at timestamptz NOT NULL
      );
      CREATE TABLE sessions (
        session_id uuid PRIMARY KEY,
        user_id text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX sessions_of_user ON sessions (user_id) WHERE ended_at IS NULL;
      -- failures in a row, per account and per source address
      CREATE TABLE sign_in_locks (
        subject text PRIMARY KEY,
        failures int NOT NULL,
        since timestamptz NOT NULL,
        locked_until timestamptz
      );
      CREATE TABLE sign_ins (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        username text NOT NULL,
        source text NOT NULL,
        outcome text NOT NULL
      );
      ${appendOnly('sign_ins')}
      ${grantToApp(
        'SELECT, INSERT, UPDATE ON credentials',
        'SELECT, INSERT, UPDATE ON sessions',
        'SELECT, INSERT, UPDATE, DELETE ON sign_in_locks',
        'SELECT, INSERT ON sign_ins',
      )}`,
  },
];
