import { quantile } from '../core/statistics.js';

/** What a race took. */
export interface Lap {
  readonly seconds: number;
  /** Of each piece of work, in ms. */
  readonly latencies: readonly number[];
}

/** So many runners at once; each does its pieces of work one after the other. */
export async function race(
  runners: number,
  pieces: number,
  work: (runner: number, piece: number) => Promise<unknown>,
): Promise<Lap> {
  const latencies: number[] = [];
  const start = performance.now();
  const run = async (runner: number) => {
    for (let piece = 0; piece < pieces; piece++) {
      const begun = performance.now();
      await work(runner, piece);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: runners }, (_, runner) => run(runner)));
  return { seconds: (performance.now() - start) / 1000, latencies };
}

/** Work per second, and what the slowest hundredth took. */
export function paceOf({ seconds, latencies }: Lap, count = latencies.length): Record<'rate' | 'p99' | 'p50', number> {
  return { rate: count / seconds, p99: quantile(latencies, 0.99), p50: quantile(latencies, 0.5) };
}

/** How long something took, in seconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
