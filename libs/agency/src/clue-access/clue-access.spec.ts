import { describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { NotFound } from '#kernel/errors.js';
import { anOfficer } from '#testing/an-officer.js';
import { HandClock } from '#testing/hand-clock.js';
import { CommandGateway } from '../gateway.js';
import type { ServiceSettings } from '../service-settings.js';
import { AccessRecorder } from './access-recorder.module.js';
import { project } from './clue-readings.js';
import { LogAccess } from './log-access/log-access.js';
import { LogAccessHandler } from './log-access/log-access.handler.js';

const reader = anOfficer('housing2', '2026-04-01', { agency: 'housing-bureau' });
const order = new LogAccess('XS-2', 'content', reader);
const content = () => Promise.resolve('监管账户资金去向不明');
const at = '2026-04-01T02:00:00.000Z';

function recorder(log = new MemoryEventLog(new HandClock(at))) {
  const handler = new LogAccessHandler(new EventStore(log), { service: 'housing' } as ServiceSettings);
  const bus = { execute: (command: LogAccess) => handler.execute(command) } as unknown as CommandBus;
  return { log, reads: new AccessRecorder(new CommandGateway('housing', log, new HandClock(at)), bus) };
}

describe('reading a sealed clue', () => {
  it('is on record in the reader’s own service before it is answered, without the content', async () => {
    const { log, reads } = recorder();
    expect(await reads.before(order, content)).toBe(await content());
    const [record, ...more] = await log.readAll(0, 10);
    expect(more).toEqual([]);
    expect(record).toMatchObject({ type: 'housing.AccessLogged', classification: { level: 'L3', caveats: ['CLUE'] } });
    expect(record!.data).toEqual({ clueNo: 'XS-2', part: 'content', ...person });
    expect(JSON.stringify(record)).not.toContain(await content());
  });
  it('that can’t be put on record returns no data', async () => {
    const broken = new MemoryEventLog(new HandClock(at));
    broken.append = () => Promise.reject(new Error('disk full'));
    await expect(recorder(broken).reads.before(order, content)).rejects.toThrow('disk full');
  });
  it('that is refused is no reading', async () => {
    const { log, reads } = recorder();
    const refused = reads.before(order, () => Promise.reject(new NotFound('没有可供您查阅的该编号线索')));
    await expect(refused).rejects.toThrow(NotFound);
    expect(await log.readAll(0, 10)).toEqual([]);
  });
  it('is two readings if it is done twice', async () => {
    const { log, reads } = recorder();
    await Promise.all([reads.before(order, content), reads.before(order, content)]);
    expect(await log.readAll(0, 10)).toHaveLength(2);
  });
  it('is a line of who read what, and when', () =>
    expect(
      project(undefined, { data: { clueNo: 'XS-2', part: 'content', ...person }, recordedAt: at } as never),
    ).toEqual({
      ...{ clueNo: 'XS-2', part: 'content', at, ...person },
    }));
});

const person = { userId: reader.userId, name: reader.name, post: reader.post };
