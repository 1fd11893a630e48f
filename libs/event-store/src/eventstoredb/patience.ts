import { setTimeout as delay } from 'node:timers/promises';
import { ErrorType, isCommandError } from '@eventstore/db-client';
import { LogUnavailable } from '../event-log.js';

export const FIRST_PAUSE = 25; // ms; doubled up to LONGEST_PAUSE
export const LONGEST_PAUSE = 1_000;
const INTERNAL = 13; // how gRPC tells of a connection that broke while an answer was read

/**
 * Tries again, with back-off, for as long as the server is away.
 * @param patience in ms
 * @throws LogUnavailable when it was away for too long; whatever else `work` throws
 */
export async function patiently<T>(
  patience: number,
  work: () => Promise<T>,
  isAway: (error: unknown) => boolean,
): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (performance.now() + pause > until) throw new LogUnavailable(error);
      await delay(pause);
    }
  }
}

/** EventStoreDB is away, going or electing: not this call's fault. A client that finds no node throws a bare Error. */
export function isEventStoreAway(error: unknown): boolean {
  if (!(error instanceof Error) || !isCommandError(error)) return true;
  switch (error.type) {
    case ErrorType.UNAVAILABLE:
    case ErrorType.CANCELLED:
    case ErrorType.NOT_LEADER:
    case ErrorType.TIMEOUT:
    case ErrorType.DEADLINE_EXCEEDED:
      return true;
    case ErrorType.UNKNOWN:
      return Number(error.code) === INTERNAL;
    default:
      return false;
  }
}
