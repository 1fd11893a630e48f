import { randomUUID } from 'node:crypto';
import { platformMigrations } from '#agency/platform-migrations.js';
import type { EventLog } from '#event-store/event-log.js';
import { logSource } from '#messaging/fact-source.js';
import { Pump } from '#messaging/pump.js';
import { RememberingSource } from '#messaging/remembering-source.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Row } from '../core/row.js';
import { openLog } from '../stage/event-logs.js';
import { floors } from '../stage/floors.js';
import { atPace, Sightings } from '../stage/pace.js';
import { WatchedSource } from '../stage/watched-source.js';
import { projectOf, sampleEvent } from '../stage/samples.js';

export const PACE = 500;

export const visible: Row = {
  name: 'visible',
  work: `acknowledged append → visible in a projection, ${PACE} appends/s, in process`,
  measures: [{ name: 'visible', value: 'p99', peer: 10, goal: 1, unit: 'ms', higherIsBetter: false }],
  open: async (stage) => {
    const count = stage.sized(3 * PACE, 50);
    const database = await stage.database('visible', platformMigrations);
    const log = openLog(database);
    const source = new WatchedSource(new RememberingSource(logSource(log)));
    const pool = database.pool('app', { pipeline: true });
    const runner = new ProjectionRunner({ service: 'housing', pool, projections: [floors], sources: [source] });
    await runner.start();
    let sightings = new Sightings();
    const pump = new Pump(
      'projections',
      () => runner.step(),
      (_, error) => sightings.fail(error),
    );
    const unhook = log.onCommitted(() => pump.wake());
    const ours = async () => {
      sightings = new Sightings();
      const stop = runner.onAdvanced(() => sightings.see(source.takeUpTo(runner.status()[0]?.log ?? 0)));
      await appendAtPace(log, count, sightings);
      await sightings.all();
      stop();
      return sightings.latencies();
    };
    return {
      sides: { ours },
      close: async () => {
        unhook();
        await pump.stop();
        await log.close();
        await database.drop();
      },
    };
  },
};

/** Every append opens a stream of its own, so that none waits for another. */
export function appendAtPace(log: EventLog, count: number, sightings: Sightings): Promise<void> {
  return atPace(count, PACE, async (n) => {
    const commandId = randomUUID();
    const stream = `housing.building-${randomUUID()}`;
    const events = [sampleEvent(projectOf(n % 12), commandId)];
    const append = { stream, expectedRevision: -1, commandId, bodyHash: 'a'.repeat(64), events };
    sightings.acknowledge((await log.append(append)).position);
  });
}
