import type { EventStore } from '#event-store/event-store.js';
import { system, type Acting } from '#kernel/acting.js';
import type { DomainClock } from '#kernel/clock.js';
import type { HolidayNotice } from '#kernel/holidays.js';
import { dayOf } from '#kernel/time.js';
import type { AgencyManifest } from './define-agency.js';

/** In whose name the platform acts by a rule of this name, at the clock's moment. */
export type RuleActor = (rule: string) => Promise<Acting>;

interface Known {
  readonly store: EventStore;
  readonly clock: DomainClock;
  readonly holidays: () => Promise<readonly HolidayNotice[]>;
}

/**
 * A service that holds rule sets acts by the version in force on the day; all others, and that one until the county
 * has published one, by the rule's own name: a version that nobody published, or that a service is not told of, is not
 * written down as if it had been followed.
 */
export function ruleActor({ ruleInForce }: AgencyManifest, { store, clock, holidays }: Known): RuleActor {
  return async (rule) => {
    const now = clock.now();
    const today = dayOf(now);
    return system(now.toISOString(), today, (await ruleInForce?.(store, today)) ?? rule, await holidays());
  };
}
