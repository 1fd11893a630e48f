import type { Actor } from './envelope.js';
import type { Day } from './time.js';

/** Who gives an order, and when: comes in with every command, so that rules need no clock and no session. */
export interface Acting extends Actor {
  readonly roles: readonly string[];
  readonly today: Day;
  /** ISO instant of the domain clock. */
  readonly now: string;
}

/** The platform acting by a rule; the version of the rule is its post. */
export function system(now: string, today: Day, rule: string): Acting {
  return { userId: 'system', name: '规则引擎', post: rule, agency: 'platform', roles: ['system'], now, today };
}
