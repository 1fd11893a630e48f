import { eventIndexMigrations } from '#event-store/eventstoredb/event-index.sql.js';
import { eventStoreMigrations } from '#event-store/postgres/schema.sql.js';
import { messagingMigrations } from '#messaging/messaging-migrations.js';
import { grantToApp, type Migration } from '#messaging/migration.js';
import { projectionMigrations } from '#projections/projection-migrations.js';
import { dutyMigrations } from './duty/duty.js';
import { timerMigrations } from './timers/timer-runner.js';

/** The tables that every service has, in the order in which they are made. */
export const platformMigrations: readonly Migration[] = [
  ...eventStoreMigrations,
  {
    id: '002-event-log-grants',
    sql: grantToApp(
      'USAGE ON SCHEMA event_log',
      'SELECT ON event_log.events, event_log.receipts',
      'EXECUTE ON FUNCTION event_log.append',
    ),
  },
  ...messagingMigrations,
  ...projectionMigrations,
  ...timerMigrations,
  ...dutyMigrations,
  ...eventIndexMigrations,
  {
    id: '002-event-index-grants',
    sql: grantToApp('USAGE ON SCHEMA event_index', 'SELECT, INSERT ON event_index.events, event_index.receipts'),
  },
];
