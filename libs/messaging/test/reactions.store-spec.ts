import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable } from '#event-store/event-log.js';
import { system } from '#kernel/acting.js';
import { CommandIdReused, RevisionConflict, RuleViolation } from '#kernel/errors.js';
import { dayOf } from '#kernel/time.js';
import { inboxSource, logSource } from '#messaging/fact-source.js';
import { reaction, type Reaction } from '#messaging/reaction.js';
import { ReactionRunner, type Execute, type OrderContext } from '#messaging/reactions/reaction-runner.js';
import { FLOOR, Service, exhaust } from './harness.js';

class InspectFloor {
  constructor(
    readonly projectId: string,
    readonly floor: number,
    readonly today: string,
  ) {}
}

const inspect = reaction<{ floor: number }>({
  name: 'inspect-floor-when-finished',
  when: ['housing.FloorFinished', FLOOR],
  then: ({ key, data }, { today }) => [new InspectFloor(key, data.floor, today)],
});

/** A gateway that remembers command ids, as the real one does: the same id has its effect once. */
class Gateway {
  readonly effects: string[] = [];
  readonly contexts: OrderContext[] = [];
  private readonly known = new Map<string, string>();

  readonly execute: Execute = (order, context) => {
    const { projectId, floor, today } = order as InspectFloor;
    const before = this.known.get(context.commandId);
    if (before !== undefined && before !== today) return Promise.reject(new CommandIdReused(context.commandId));
    if (floor === 13) return Promise.reject(new RuleViolation('housing.no-such-floor', '没有第 13 层'));
    if (before === undefined) this.effects.push(`${projectId}/${floor}`);
    this.known.set(context.commandId, today);
    this.contexts.push(context);
    return Promise.resolve();
  };
}

let housing: Service;
let gateway: Gateway;

const acting = (reaction: string) => {
  const now = housing.clock.now();
  return Promise.resolve(system(now.toISOString(), dayOf(now), reaction));
};

function runner(execute: Execute = gateway.execute, reactions: readonly Reaction[] = [inspect]): ReactionRunner {
  const sources = [logSource(housing.log), inboxSource(housing.inbox())];
  return new ReactionRunner({ pool: housing.pool, sources, reactions, clock: housing.clock, acting, execute });
}

/** Fails the first time after the work was done: the process dies between the command and the mark. */
function dyingAfter(execute: Execute): Execute {
  let died = false;
  return async (order, context) => {
    await execute(order, context);
    if (died) return;
    died = true;
    throw new RevisionConflict('process killed', 0, 0);
  };
}

describe('reactions', () => {
  beforeAll(async () => {
    housing = await Service.open('reactions');
  });
  afterAll(() => housing.close());
  beforeEach(async () => {
    gateway = new Gateway();
    await exhaust(() => runner(() => Promise.resolve()).step());
  });

  it('are carried out under the id, the correlation and the cause of the event', async () => {
    const event = await housing.finish('p', 1);
    await exhaust(() => runner().step());
    expect(gateway.effects).toEqual(['p/1']);
    expect(gateway.contexts).toMatchObject([{ correlationId: 'k-1', causationId: event.id }]);
    expect(await runner().tables.outcomesOf(event.id)).toMatchObject([{ outcome: 'done', reaction: inspect.name }]);
  });

  it('are carried out once when the process dies between the command and the mark', async () => {
    const event = await housing.finish('p', 2);
    await expect(runner(dyingAfter(gateway.execute)).step()).rejects.toThrow(RevisionConflict);
    housing.clock.set('2026-03-03T01:00:00.000Z'); // the repeat carries another date, and is the same command
    await exhaust(() => runner().step());
    expect(gateway.effects).toEqual(['p/2']);
    expect(await runner().tables.outcomesOf(event.id)).toMatchObject([{ outcome: 'done' }]);
    expect(await runner().step()).toBe(false);
  });

  it('are repeated harmlessly when the mark is lost', async () => {
    await housing.finish('p', 3);
    await exhaust(() => runner().step());
    await housing.owner.query(`UPDATE reaction_position SET position = 0`);
    await exhaust(() => runner().step());
    expect(gateway.effects.filter((effect) => effect === 'p/3')).toHaveLength(1);
  });

  it('answer to what others published', async () => {
    const of = { service: 'finance', channel: 'open' };
    await housing.inbox().receive(of, {
      mark: 1,
      entries: [
        {
          ...{ ...of, feedSeq: 1, key: 'q', keySeq: 1, contract: FLOOR, data: { floor: 7 }, agency: '县农商行' },
          ...{ eventId: '018f4e5c-7f00-7000-8000-000000000001', correlationId: 'k', position: 1 },
          ...{ occurredAt: '2026-03-01T00:00:00.000Z', recordedAt: '2026-03-01T00:00:00.000Z' },
        },
      ],
    });
    await exhaust(() => runner().step());
    expect(gateway.effects).toEqual(['q/7']);
  });

  it('record a refusal by a rule as an outcome', async () => {
    const event = await housing.finish('p', 13);
    await housing.finish('p', 14);
    await exhaust(() => runner().step());
    expect(await runner().tables.outcomesOf(event.id)).toMatchObject([
      { outcome: 'refused', code: 'housing.no-such-floor', message: '没有第 13 层' },
    ]);
    expect(gateway.effects).toEqual(['p/14']);
    expect(await runner().parked()).toEqual([]);
  });

  it('park a key at any other error, let the others go on, and release it in order', async () => {
    let broken = true;
    const fragile: Execute = (order, context) =>
      broken && (order as InspectFloor).floor === 21
        ? Promise.reject(new Error('the printer is on fire'))
        : gateway.execute(order, context);
    for (const [key, floor] of [
      ['a', 20],
      ['a', 21],
      ['a', 22],
      ['b', 20],
    ] as const)
      await housing.finish(key, floor);
    await exhaust(() => runner(fragile).step());
    await housing.finish('a', 23);
    await exhaust(() => runner(fragile).step());
    expect(gateway.effects).toEqual(['a/20', 'b/20']);
    expect((await runner().parked()).map(({ fact, reason }) => [(fact.data as InspectFloor).floor, reason])).toEqual([
      [21, 'Error: the printer is on fire'],
      [22, undefined],
      [23, undefined],
    ]);

    await runner(fragile).release('a');
    expect(await runner().parked()).toHaveLength(3);
    broken = false;
    await runner(fragile).release('a');
    expect(gateway.effects).toEqual(['a/20', 'b/20', 'a/21', 'a/22', 'a/23']);
    expect(await runner().parked()).toEqual([]);
  });

  it.each([
    ['the log is away', new LogUnavailable()],
    ['a socket broke', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
    ['PostgreSQL is going', Object.assign(new Error('terminating'), { code: '57P01' })],
    ['the connection ended', new Error('Connection terminated unexpectedly')],
  ])('park nothing while %s: the same fact again, later', async (_, away) => {
    let isAway = true;
    const patient: Execute = (order, context) => (isAway ? Promise.reject(away) : gateway.execute(order, context));
    await housing.finish('d', 1);
    const one = runner(patient);
    await expect(exhaust(() => one.step())).rejects.toBe(away);
    isAway = false;
    await exhaust(() => one.step());
    expect([gateway.effects, await one.parked()]).toEqual([['d/1'], []]);
  });

  it('park a fact that the reaction itself cannot read', async () => {
    const careless = reaction({
      name: 'careless',
      when: ['housing.FloorFinished'],
      then: () => {
        throw new TypeError('floor of undefined');
      },
    });
    await housing.finish('c', 1);
    await exhaust(() => runner(gateway.execute, [careless]).step());
    expect(await runner().parked()).toMatchObject([{ fact: { key: 'c' }, reason: 'TypeError: floor of undefined' }]);
  });
});
