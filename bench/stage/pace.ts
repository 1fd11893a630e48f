import { setTimeout as delay } from 'node:timers/promises';
import { quantile } from '../core/statistics.js';

/** Starts so many pieces of work, so many a second, whether or not the earlier ones are done. Resolves when all are. */
export async function atPace(count: number, perSecond: number, work: (n: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const begun: Promise<unknown>[] = [];
  for (let n = 0; n < count; n++) {
    const ahead = start + (n * 1000) / perSecond - performance.now();
    if (ahead > 0.5) await delay(ahead);
    begun.push(work(n));
  }
  await Promise.all(begun);
}

/** When positions were acknowledged, and when they showed. */
export class Sightings {
  private readonly acknowledged = new Map<number, number>();
  private readonly seen = new Map<number, number>();
  private waiting: (() => void) | undefined;
  private failure: Error | undefined;

  acknowledge(position: number): void {
    this.acknowledged.set(position, performance.now());
  }

  /** These positions show now. */
  see(positions: readonly number[]): void {
    const now = performance.now();
    for (const position of positions) this.seen.set(position, now);
    this.waiting?.();
  }

  /** What should show it has failed. */
  fail(error: unknown): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    this.waiting?.();
  }

  /** Resolves when everything acknowledged so far shows. */
  async all(): Promise<void> {
    while (this.seen.size < this.acknowledged.size) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }

  /** From acknowledgement to sight, in ms; 0 for what showed before its writer heard of it. */
  latencies(): { readonly done: number; readonly values: Readonly<Record<'p50' | 'p99', number>> } {
    const found = [...this.acknowledged].map(([position, at]) => {
      const seenAt = this.seen.get(position);
      if (seenAt === undefined) throw new Error(`position ${position} was never seen`);
      return Math.max(0, seenAt - at);
    });
    return { done: found.length, values: { p50: quantile(found, 0.5), p99: quantile(found, 0.99) } };
  }
}
