import { describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store/event-store.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { HandClock } from '#testing/hand-clock.js';
import { ruleActor } from './rule-actor.js';

const holidays = [{ year: 2027, offDays: ['2027-01-01'], workDays: [] }];
const actorOf = (ruleInForce?: (store: EventStore, day: string) => Promise<string | undefined>) => {
  const clock = new HandClock('2026-07-01T01:00:00.000Z');
  const manifest = { service: 'x', title: '', channels: {}, consumes: [], ...(ruleInForce ? { ruleInForce } : {}) };
  const store = new EventStore(new MemoryEventLog(clock));
  return ruleActor(manifest, { store, clock, holidays: () => Promise.resolve(holidays) })('resume-when-ordered');
};

describe('who acts when a rule acts', () => {
  it('is the rule set in force on the day, where the service holds rule sets', async () =>
    expect(await actorOf((_, day) => Promise.resolve(day < '2026-07-01' ? 'RS-1' : 'RS-2'))).toEqual({
      ...{ userId: 'system', name: '规则引擎', agency: 'platform', roles: ['system'], post: 'RS-2' },
      ...{ now: '2026-07-01T01:00:00.000Z', today: '2026-07-01', holidays },
    }));
  it('is the rule by its name until the county has published any', async () =>
    expect((await actorOf(() => Promise.resolve(undefined))).post).toBe('resume-when-ordered'));
  it('is the rule by its name where the service holds none', async () =>
    expect((await actorOf()).post).toBe('resume-when-ordered'));
});
