import { grantToApp, type Migration } from '#messaging/migration.js';

export const identityVaultMigrations: readonly Migration[] = [
  {
    id: 'petition-001-identity-vault',
    sql: `
      CREATE TABLE identity_vault (
        matter_no text PRIMARY KEY,
        -- makes the key of this row from the vault's; without the row, what it held is gone
        salt bytea NOT NULL,
        iv bytea NOT NULL,
        sealed bytea NOT NULL
      );
      ${grantToApp('SELECT, INSERT, UPDATE ON identity_vault')}`,
  },
];
