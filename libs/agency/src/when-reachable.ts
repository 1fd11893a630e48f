import { setTimeout as delay } from 'node:timers/promises';
import { mayPass } from '#messaging/outage.js';

export interface Patience {
  /** A line for whoever started the program. */
  readonly notice: (line: string) => void;
  /** Ends the waiting. */
  readonly ending?: AbortSignal | undefined;
  /** The first pause in ms; it doubles up to sixteen times that. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 1000;

/**
 * Does what needs a server, as often as it takes until the server is there: a program that ended instead would be
 * started again and again. Says why it waits, once for each reason.
 * @param what the server, for people; never with a login in it
 * @throws Error when `ending` is aborted; whatever else `work` throws
 */
export async function whenReachable<Result>(
  what: string,
  work: () => Promise<Result>,
  { notice, ending, pauseMs = PAUSE_MS }: Patience,
): Promise<Result> {
  let told = '';
  for (let pause = pauseMs; ; pause = Math.min(2 * pause, 16 * pauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error)) throw error;
      const why = reasonOf(error);
      if (why !== told) notice(`无法连接 ${what}：${why}，继续尝试`);
      told = why;
    }
    await delay(pause, undefined, { signal: ending });
  }
}

function reasonOf(error: unknown): string {
  const { message = '', code = '', cause } = error as { message?: string; code?: string; cause?: unknown };
  return [message || code, ...(cause === undefined ? [] : [reasonOf(cause)])].join('：');
}
