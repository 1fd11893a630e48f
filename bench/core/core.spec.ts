import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkRound, notMeasured, resultOf, type Round } from './result.js';
import type { Measure } from './row.js';
import { median, quantile, ratioOf, spreadOf } from './statistics.js';
import { tableOf } from './table.js';

const WHERE = { machine: 'm', commit: 'c', at: 'now', load: [0, 1], quick: false } as const;
const RATE: Measure = {
  ...{ name: 'append-1', value: 'rate', peer: 'emmett', goal: 1.6 },
  ...{ unit: 'events/s', higherIsBetter: true },
};
const LIMIT: Measure = { ...RATE, name: 'visible', value: 'p99', peer: 10, goal: 1, unit: 'ms', higherIsBetter: false };
const round = (ours: number, emmett: number): Round => ({
  ours: { done: 5, values: { rate: ours, p99: ours } },
  emmett: { done: 5, values: { rate: emmett } },
});

describe('the statistics', () => {
  it.each([
    [[3], 3],
    [[1, 9, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('take the middle of %j', (values, expected) => expect(median(values)).toBe(expected));
  it('take the value at a share of them', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0, 0.5, 0.99, 1].map((q) => quantile(hundred, q))).toEqual([1, 50, 99, 100]);
  });
  it('have nothing to say of nothing', () => expect(() => median([])).toThrow('nothing was measured'));
  it('keep every quantile between the lowest and the highest, in order', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(100), fc.nat(100), (values, a, b) => {
        const [lowest, highest] = spreadOf(values);
        const [low, high] = [quantile(values, Math.min(a, b) / 100), quantile(values, Math.max(a, b) / 100)];
        expect(lowest <= low && low <= high && high <= highest).toBe(true);
        expect(median(values)).toBeGreaterThanOrEqual(lowest);
        expect(median(values)).toBeLessThanOrEqual(highest);
      }),
    ));
  it('say how many times better, whichever way the unit counts', () => {
    expect(ratioOf(30, 10, true)).toBe(3);
    expect(ratioOf(2, 10, false)).toBe(5);
  });
});

describe('a result', () => {
  it('compares medians and tells the range of the rounds', () => {
    const rounds = [round(20, 10), round(30, 10), round(10, 10)];
    expect(resultOf(RATE, rounds, WHERE, undefined)).toEqual({
      ...{ row: 'append-1', ours: 20, peer: 10, ratio: 2, goal: 1.6, unit: 'events/s', higherIsBetter: true },
      ...{ rounds: 3, spread: [1, 3], against: 'emmett', ...WHERE },
    });
  });
  it('compares with a limit', () =>
    expect(resultOf(LIMIT, [round(4, 1)], WHERE, 'n')).toMatchObject({
      ...{ ours: 4, peer: 10, ratio: 2.5, against: 'limit', note: 'n' },
    }));
  it('is refused when a side did not measure it', () =>
    expect(() => resultOf({ ...RATE, peer: 'unnest' }, [round(1, 1)], WHERE, undefined)).toThrow('unnest'));
  it('is refused when the sides did not do the same work, or none', () => {
    expect(() => checkRound(round(1, 1))).not.toThrow();
    expect(() => checkRound({ ours: { done: 5, values: {} }, emmett: { done: 4, values: {} } })).toThrow('ours 5');
    expect(() => checkRound({ ours: { done: 0, values: {} } })).toThrow('same work');
  });
});

describe('the table', () => {
  const lines = tableOf([
    resultOf(RATE, [round(15_300, 1000)], WHERE, 'of 500 bytes'),
    resultOf(LIMIT, [round(12.345, 1)], WHERE, undefined),
    notMeasured({ ...RATE, name: 'read-all', peer: 'psql' }, 'no psql', WHERE),
  ]).split('\n');

  it('has a line for every result, and the notes below', () =>
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      '| row | ours | peer | against | unit | ratio | spread | goal | |',
      expect.stringMatching(/^\| -+ \|/),
      '| append-1 | 15,300 | 1,000 | emmett | events/s | 15.3× | 15.3–15.3× | ≥ 1.6× | met |',
      '| visible | 12.3 | 10 | limit | ms | 0.81× | 0.81–0.81× | ≥ 1× | missed |',
      '| read-all | – | – | psql | events/s | – | – | ≥ 1.6× | not measured |',
      '',
      'append-1: of 500 bytes',
      'read-all: not measured: no psql',
    ]));
  it('is aligned', () => expect(new Set(lines.slice(0, 5).map((line) => line.length)).size).toBe(1));
});
