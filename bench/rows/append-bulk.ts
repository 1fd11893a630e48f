import { platformMigrations } from '#agency/platform-migrations.js';
import type { Row } from '../core/row.js';
import { recordText } from '#event-store/record-text.js';
import { UnnestTable } from '../peers/unnest.js';
import { openLog } from '../stage/event-logs.js';
import { appendsTurn, emmettAppends, ourAppends } from './appends.js';

const RATE = { value: 'rate', unit: 'events/s', higherIsBetter: true } as const;
const WRITERS = 8;
const EVENTS = 100;

/** The peers write the same texts; the raw insert has no expected revision, no receipt and no common order to keep. */
export const appendBulk: Row = {
  name: 'append-bulk',
  work: `append, ${WRITERS} writers, ${EVENTS} events an append`,
  measures: [
    { ...RATE, name: 'append-bulk', peer: 'unnest', goal: 1 },
    { ...RATE, name: 'append-bulk.emmett', peer: 'emmett', goal: 3.5 },
  ],
  open: async (stage) => {
    const size = { writers: WRITERS, each: stage.sized(20, 1), events: EVENTS };
    const database = await stage.database('append', platformMigrations);
    const [raw, emmettOwn] = [await stage.database('unnest'), await stage.database('emmett')];
    const log = openLog(database);
    const table = await UnnestTable.create(raw.pool('owner', { max: WRITERS }));
    const [emmett, closeEmmett] = await emmettAppends(emmettOwn, size);
    const unnest = () =>
      appendsTurn(
        size,
        () => table.count(),
        (stream, revision, events) => {
          const recordedAt = new Date().toISOString();
          const texts = events.map((event, n) => recordText(event, { stream, revision: revision + 1 + n, recordedAt }));
          return table.append(stream, revision, recordedAt, texts);
        },
      );
    return {
      sides: { ours: ourAppends(log, size), unnest, emmett },
      note: 'without leaves and Merkle log, which do not exist yet',
      close: async () => {
        await Promise.all([log.close(), closeEmmett()]);
        for (const one of [database, raw, emmettOwn]) await one.drop();
      },
    };
  },
};
