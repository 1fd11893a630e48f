import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { armFailpoints, failpoint, FailpointError } from './failpoint.js';
import { BadFaultPlan, DEEDS, FAILPOINTS, faultPlanText, readFaultPlan, type Fault } from './failpoint-plan.js';

/** What each of so many passings of a point does. */
async function passings(count: number, text: string): Promise<string[]> {
  armFailpoints(readFaultPlan(text));
  const seen: string[] = [];
  for (let passing = 0; passing < count; passing++) {
    const deed = await Promise.resolve(failpoint('relay.send')).catch((error: unknown) => (error as Error).name);
    seen.push(deed ?? '-');
  }
  return seen;
}

describe('failpoints', () => {
  afterEach(() => armFailpoints(undefined));

  it('do nothing, at once, without a plan', () => {
    expect(failpoint('append.send')).toBeUndefined();
    armFailpoints(readFaultPlan(''));
    expect(failpoint('append.send')).toBeUndefined();
  });
  it('fail at the passing that is named, once', async () =>
    expect(await passings(4, 'relay.send=error@3')).toEqual(['-', '-', FailpointError.name, '-']));
  it('fail always where no passing is named, and only at their point', async () => {
    expect(await passings(2, 'relay.send=dup; feed.write=error')).toEqual(['dup', 'dup']);
    await expect(failpoint('feed.write')).rejects.toThrow('failpoint feed.write');
  });
  it('fail by chance, and the same way for the same seed', async () => {
    const [first, again, other] = [
      await passings(60, 'relay.send=reorder%30;seed=7'),
      await passings(60, 'relay.send=reorder%30;seed=7'),
      await passings(60, 'relay.send=reorder%30;seed=8'),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first.filter((deed) => deed === 'reorder').length).toBeGreaterThan(6);
  });
  it('wait, and then go on', async () => expect(await passings(1, 'relay.send=delay:1')).toEqual(['-']));
});

const when = fc.oneof(
  fc.record({ nth: fc.integer({ min: 1, max: 999_999 }) }),
  fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
  fc.constant({}),
);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...FAILPOINTS), fc.constantFrom('crash' as const, 'error' as const), when)
    .map(([point, action, at]) => ({ point, action, ms: 0, ...at })),
  fc
    .tuple(fc.constantFrom(...FAILPOINTS), fc.integer({ min: 1, max: 999_999 }), when)
    .map(([point, ms, at]) => ({ point, action: 'delay' as const, ms, ...at })),
  fc
    .tuple(fc.constantFrom(...DEEDS), when)
    .map(([action, at]) => ({ point: 'relay.send' as const, action, ms: 0, ...at })),
);

describe('a plan of faults', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(fc.record({ seed: fc.nat(), faults: fc.array(fault, { maxLength: 5 }) }), (plan) =>
        expect(readFaultPlan(faultPlanText(plan))).toEqual(plan),
      ),
    ));
  it.each([
    ['feed.writen=crash', '点为'],
    ['crash', '应为 点=动作'],
    ['feed.write=explode', '动作应为'],
    ['feed.write=delay', 'delay 须写明毫秒'],
    ['feed.write=delay:0', 'delay 须写明毫秒'],
    ['feed.write=crash:5', 'delay 须写明毫秒'],
    ['feed.write=dup', '只能用于 relay.send'],
    ['feed.write=crash@0', '@ 自 1 起'],
    ['feed.write=crash%0', '% 为 1 至 100'],
    ['feed.write=crash%101', '% 为 1 至 100'],
    ['feed.write=crash@-1', '应为 点=动作'],
    ['seed=x', '应为 点=动作'],
  ])('refuses %s', (text, why) => {
    expect(() => readFaultPlan(text)).toThrow(BadFaultPlan);
    expect(() => readFaultPlan(text)).toThrow(why);
  });
});
