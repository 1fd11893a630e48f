import { grantToApp, type Migration } from '#messaging/migration.js';

export const ledgerImportMigrations: readonly Migration[] = [
  {
    id: 'housing-001-ledger-import-drafts',
    sql: `
      -- Files that were uploaded and judged, and not yet or just now committed. Nothing else depends on them.
      CREATE TABLE ledger_import_drafts (
        import_id uuid PRIMARY KEY,
        agency text NOT NULL,
        uploaded_by text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        -- by the county's clock
        uploaded_on date NOT NULL,
        expires_at timestamptz NOT NULL,
        file_name text NOT NULL,
        -- SHA-256, hex
        file_hash text NOT NULL,
        bytes bytea NOT NULL,
        -- verdicts at the time of the upload
        reading jsonb NOT NULL
      );
      CREATE INDEX ledger_import_drafts_expiry ON ledger_import_drafts (expires_at);
      ${grantToApp('SELECT, INSERT, DELETE ON ledger_import_drafts')}`,
  },
  {
    id: 'housing-002-ledger-import-columns',
    sql: `
      -- A reading says of its columns what they are used for. Those kept until now do not: they are read by their labels.
      UPDATE ledger_import_drafts SET reading = reading - 'titles' || '{"columns": []}';
      ${grantToApp('UPDATE (reading) ON ledger_import_drafts')}`,
  },
];
