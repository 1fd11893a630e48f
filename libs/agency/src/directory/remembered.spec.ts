import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

/** A table with one value, and a memory of it that lasts 1,000 ms. */
function table() {
  const state = { now: 0, value: 'first', asked: 0 };
  const remembered = new Remembered(1_000, () => state.now, 3);
  const read = async () => {
    state.asked++;
    const { value } = state;
    await Promise.resolve();
    return value;
  };
  return { state, remembered, ask: (key = 'k') => remembered.get(key, read) };
}

describe('what is remembered for a while', () => {
  it('is read once, also by those who ask while it is being read', async () => {
    const { state, ask } = table();
    expect(await Promise.all([ask(), ask()])).toEqual(['first', 'first']);
    expect(await ask()).toBe('first');
    expect(state.asked).toBe(1);
  });
  it('is read anew when its time is over, and not before', async () => {
    const { state, ask } = table();
    await ask();
    Object.assign(state, { value: 'second', now: 999 });
    expect(await ask()).toBe('first');
    state.now = 1_000;
    expect(await ask()).toBe('second');
  });
  it('is read anew once it was forgotten', async () => {
    const { state, remembered, ask } = table();
    await ask();
    state.value = 'second';
    remembered.forget();
    expect(await ask()).toBe('second');
  });
  it('is not what a read found that was under way when it was forgotten', async () => {
    const { state, remembered, ask } = table();
    const early = ask();
    state.value = 'second';
    remembered.forget();
    expect(await early).toBe('first'); // who had asked before
    expect(await ask()).toBe('second');
    expect(await ask()).toBe('second');
    expect(state.asked).toBe(2);
  });
  it('is no failure: the next one reads anew', async () => {
    const { remembered, ask } = table();
    const away = new Error('connect ECONNREFUSED');
    await expect(remembered.get('k', () => Promise.reject(away))).rejects.toBe(away);
    expect(await ask()).toBe('first');
  });
  it('does not grow without end', async () => {
    const { state, ask } = table();
    for (const key of ['a', 'b', 'c', 'd']) await ask(key);
    await ask('a');
    expect(state.asked).toBe(5);
  });
});
