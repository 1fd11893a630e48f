import type { Actor } from './envelope.js';
import type { HolidayNotice } from './holidays.js';
import type { Day } from './time.js';

/** When an order is given, and which days are worked as far as the county has said. */
export interface Moment {
  readonly today: Day;
  /** ISO instant of the domain clock. */
  readonly now: string;
  /** Notices that the county has published itself, the latest last; none where only the shipped ones are known. */
  readonly holidays?: readonly HolidayNotice[];
}

/** Who gives an order, and when: comes in with every command, so that rules need no clock and no session. */
export interface Acting extends Actor, Moment {
  readonly roles: readonly string[];
}

/** The platform acting by a rule; its post is the version of the rule set in force or, where there is none, the rule's name. */
export function system(now: string, today: Day, rule: string, holidays: readonly HolidayNotice[] = []): Acting {
  const rules = { userId: 'system', name: '规则引擎', post: rule, agency: 'platform', roles: ['system'] };
  return { ...rules, now, today, holidays };
}
