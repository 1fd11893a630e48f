import type { Acting } from '#kernel/acting.js';
import type { ClaimLapsed } from '../claim-events.js';
import { lifeOf } from '../claim-life.js';
import type { ClaimRules } from '../claim-rules.js';
import { head, latest } from '../claim-standing.js';
import { heartbeat } from '../heartbeat.js';
import type { StatusClaims } from '../status-claims.js';

export class CheckHeartbeat {
  constructor(
    readonly projectId: string,
    /** ISO instant at which the clock asks. */
    readonly due: string,
    readonly acting: Acting,
  ) {}
}

/** T-6: does the verified resumption still live? A delivered project needs no heartbeat any more. */
export function checkHeartbeat(
  { projectId, due, acting }: CheckHeartbeat,
  state: StatusClaims,
  rules: ClaimRules,
): ClaimLapsed[] {
  const claim = latest('resumption', state);
  const delivered = state.claims.some(({ kind, status }) => kind === 'delivery' && status === 'verified');
  if (claim?.status !== 'verified' || claim.verifiedOn === undefined || delivered) return [];
  const beat = heartbeat(
    lifeOf(claim, claim.verifiedOn, state.seen, acting.today, rules),
    new Date(due),
    rules.calendar,
    rules,
  );
  if (beat.kind === 'passes') return [];
  const { failedWitnesses, lastOk } = beat;
  const lapse = { ...head(claim, projectId), failedWitnesses, lastOk, ruleVersion: rules.version, on: acting.today };
  return [{ type: 'ClaimLapsed', data: lapse, occurredAt: beat.at.toISOString() }];
}
