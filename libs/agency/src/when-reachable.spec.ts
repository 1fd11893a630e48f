import { describe, expect, it } from '@jest/globals';
import { whenReachable } from './when-reachable.js';

/** Fails with these codes first, one after the other, then answers. */
function awayWith(...codes: string[]) {
  return () => {
    const code = codes.shift();
    if (code === undefined) return Promise.resolve('here');
    return Promise.reject(Object.assign(new Error(`it said ${code}`), { code }));
  };
}

describe('waiting for a server', () => {
  const lines: string[] = [];
  const patience = { notice: (line: string) => lines.push(line), pauseMs: 1 };

  it('goes on until it is there, and says each reason once', async () => {
    lines.length = 0;
    const work = awayWith('ECONNREFUSED', 'ECONNREFUSED', '57P03', '28P01');
    expect(await whenReachable('PostgreSQL', work, patience)).toBe('here');
    expect(lines).toEqual(
      ['ECONNREFUSED', '57P03', '28P01'].map((code) => `无法连接 PostgreSQL：it said ${code}，继续尝试`),
    );
  });
  it.each(['42601', '42P01', '23505', ''])('ends at once when waiting mends nothing (%j)', async (code) =>
    expect(whenReachable('PostgreSQL', awayWith(code), patience)).rejects.toThrow(`it said ${code}`),
  );
  it('ends when the process has to', async () => {
    const ending = new AbortController();
    const notice = () => ending.abort();
    const waiting = whenReachable('PostgreSQL', awayWith('ENOTFOUND'), {
      ...{ notice, ending: ending.signal, pauseMs: 60_000 },
    });
    await expect(waiting).rejects.toThrow('aborted');
  });
});
