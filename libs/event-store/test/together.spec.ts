import { describe, expect, it } from '@jest/globals';
import { Together } from '#event-store/together.js';

/** Doubles numbers, at most three at once; refuses odd ones, and whatever goes with them. */
function doubler(isCommon?: (error: unknown) => boolean) {
  const rounds: number[][] = [];
  const work = async (asked: readonly number[]) => {
    rounds.push([...asked]);
    await Promise.resolve();
    if (asked.some((n) => n % 2 !== 0)) throw new Error(`odd: ${asked.join()}`);
    return asked.map((n) => 2 * n);
  };
  return { rounds, together: new Together(work, { most: 3, ...(isCommon && { isCommon }) }) };
}

const ask = (together: Together<number, number>, ...asked: number[]) =>
  Promise.allSettled(asked.map((n) => together.ask(n))).then((all) =>
    all.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')),
  );

describe('work that is done together', () => {
  it('answers each in turn, so many at once', async () => {
    const { rounds, together } = doubler();
    expect(await ask(together, 2, 4, 6, 8)).toEqual([4, 8, 12, 16]);
    expect(rounds).toEqual([[2, 4, 6], [8]]);
    expect(await ask(together, 10)).toEqual([20]);
  });
  it('takes along who comes while it is under way', async () => {
    const { rounds, together } = doubler();
    const early = together.ask(2);
    await Promise.resolve();
    await Promise.resolve();
    expect(await Promise.all([early, together.ask(4), together.ask(6)])).toEqual([4, 8, 12]);
    expect(rounds).toEqual([[2], [4, 6]]);
  });
  it('fails for the one at fault alone, and goes on', async () => {
    const { rounds, together } = doubler();
    expect(await ask(together, 2, 3, 4, 6)).toEqual([4, 'failed', 8, 12]);
    expect(rounds).toEqual([[2, 3, 4], [2], [3], [4], [6]]);
  });
  it('fails for all at once where the failure is common', async () => {
    const { rounds, together } = doubler(() => true);
    expect(await ask(together, 2, 3, 4, 6)).toEqual(['failed', 'failed', 'failed', 12]);
    expect(rounds).toEqual([[2, 3, 4], [6]]);
  });
  it('fails where an answer is missing', async () => {
    await expect(new Together(() => Promise.resolve([]), { most: 3 }).ask(1)).rejects.toThrow(
      '1 asked, 0 were answered',
    );
  });
});
