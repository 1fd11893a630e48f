import type { Acting } from './acting.js';
import { RuleViolation } from './errors.js';
import { at, type Day } from './time.js';

/** The day of a fact, and what its envelope says of it. */
export interface Happened {
  readonly on: Day;
  /** `occurredAt` where the fact is recorded on a later day than it happened. */
  readonly when: { readonly occurredAt?: string };
}

/**
 * When a fact happened: today if nothing is said.
 * @throws RuleViolation for a day that is still to come
 */
export function happened(day: Day | undefined, { today }: Pick<Acting, 'today'>): Happened {
  if (day === undefined || day === today) return { on: today, when: {} };
  if (day > today) throw new RuleViolation('platform.occurred-in-future', `日期 ${day} 尚未到来，请核对`);
  return { on: day, when: { occurredAt: at(day).toISOString() } };
}
