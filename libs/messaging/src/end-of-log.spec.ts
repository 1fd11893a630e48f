import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EndOfLog } from './end-of-log.js';

interface Entry {
  readonly position: number;
}

/** A log whose answers take a turn, and which counts how often it was asked. */
class Log {
  readonly entries: Entry[] = [];
  asked = 0;

  append(): void {
    this.entries.push({ position: this.entries.length + 1 });
  }

  readonly read = async (after: number, limit: number): Promise<Entry[]> => {
    this.asked++;
    const found = this.entries.filter(({ position }) => position > after).slice(0, limit);
    await Promise.resolve();
    return found;
  };
}

describe('a reader that remembers where its log ended', () => {
  it('asks once for nothing, and again after news', async () => {
    const [log, end] = [new Log(), new EndOfLog()];
    expect(await end.after(0, 10, log.read)).toEqual([]);
    expect(await end.after(0, 10, log.read)).toEqual([]);
    log.append();
    end.lookAgain();
    expect(await end.after(0, 10, log.read)).toEqual([{ position: 1 }]);
    expect(await end.after(1, 10, log.read)).toEqual([]);
    expect(log.asked).toBe(2);
  });

  it('goes on after a full batch', async () => {
    const [log, end] = [new Log(), new EndOfLog()];
    for (let n = 0; n < 4; n++) log.append();
    expect(await end.after(0, 2, log.read)).toHaveLength(2);
    expect(await end.after(2, 2, log.read)).toHaveLength(2);
    expect(await end.after(4, 2, log.read)).toEqual([]);
  });

  it('misses nothing and repeats nothing, whenever news comes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('append', 'news', 'read', 'answer'), { maxLength: 60 }),
        async (moves) => {
          const [log, end] = [new Log(), new EndOfLog()];
          const seen: number[] = [];
          let reading = Promise.resolve();
          const read = async () => {
            const found = await end.after(seen.at(-1) ?? 0, 3, log.read);
            seen.push(...found.map(({ position }) => position));
          };
          for (const move of moves) {
            if (move === 'append') log.append();
            if (move === 'news') end.lookAgain();
            if (move === 'read') reading = reading.then(read);
            if (move === 'answer') await reading;
          }
          end.lookAgain(); // whoever appends tells afterwards
          await reading;
          for (let before = -1; seen.length > before; await read()) before = seen.length;
          expect(seen).toEqual(log.entries.map(({ position }) => position));
        },
      ),
    ));
});
