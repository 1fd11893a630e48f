import { setTimeout as delay } from 'node:timers/promises';

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
  isAway: (error: unknown) => boolean,
  { notice, ending, pauseMs = PAUSE_MS }: Patience,
): Promise<Result> {
  let told = '';
  for (let pause = pauseMs; ; pause = Math.min(2 * pause, 16 * pauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      const why = reasonOf(error);
      if (why !== told) notice(`无法连接 ${what}：${why}，继续尝试`);
      told = why;
    }
    await delay(pause, undefined, { signal: ending });
  }
}

/** The server cannot be reached, is starting or going, or refuses the login: nothing that a statement could mend. */
export function isDatabaseAway(error: unknown): boolean {
  return /^(E[A-Z_]+|08...|28...|3D000|53...|57P..)$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function reasonOf(error: unknown): string {
  const { message = '', cause } = error as { message?: string; cause?: unknown };
  return [message || codeOf(error), ...(cause === undefined ? [] : [reasonOf(cause)])].join('：');
}
