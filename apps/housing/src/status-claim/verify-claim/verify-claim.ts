import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { ClaimVerified } from '../claim-events.js';
import type { ClaimRules } from '../claim-rules.js';
import { CLAIM_TYPES, head, judgesAsAnother, theClaim } from '../claim-standing.js';
import { earliestVerification } from '../observation-window.js';
import { isUnderQuery, type StatusClaims } from '../status-claims.js';
import { missingWitnesses, witnessesOf } from '../witnesses.js';

export class VerifyClaim {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly acting: Acting,
  ) {}
}

/**
 * 核实属实: a named person of another agency confirms what the witnesses say. The window must be over (T-1) and every
 * required witness must hold; nobody can leave one out. Ends a query (T-7).
 */
export function verifyClaim(
  { projectId, claimId, acting }: VerifyClaim,
  state: StatusClaims,
  rules: ClaimRules,
): ClaimVerified[] {
  const claim = theClaim(claimId, state);
  judgesAsAnother(claim, acting);
  if (claim.status === 'verified' && !isUnderQuery(claim)) return [];
  if (claim.status !== 'pending' && claim.status !== 'verified') {
    throw new RuleViolation('housing.claim-settled', '申报已有结论，不能再核实');
  }
  const earliest = earliestVerification(CLAIM_TYPES[claim.kind], claim.claimedOn, rules.calendar, rules);
  if (acting.today < earliest) {
    throw new RuleViolation('housing.window-open', `观察期未满，最早 ${earliest} 可核实`);
  }
  const missing = missingWitnesses(claim, state, acting.today, rules);
  if (missing.length > 0) {
    throw new RuleViolation('housing.witness-missing', `印证不足：${missing.join('、')}`);
  }
  const witnesses = witnessesOf(claim, state, acting.today, rules).filter(({ verdict }) => verdict === 'holds');
  const verdict = { witnesses: witnesses.map(({ code }) => code), verifier: acting.agency, ruleVersion: rules.version };
  return [{ type: 'ClaimVerified', data: { ...head(claim, projectId), ...verdict, on: acting.today } }];
}
