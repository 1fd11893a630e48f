import type { Acting } from '#kernel/acting.js';
import { at, type Day } from '#kernel/time.js';

/** Somebody who gives an order in a spec, at noon of a day. */
export function anOfficer(userId: string, today: Day, more: Partial<Acting> = {}): Acting {
  return {
    userId,
    name: userId,
    post: '科员',
    agency: userId,
    roles: [],
    today,
    now: at(today, '12:00').toISOString(),
    ...more,
  };
}
