import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import type { ClaimRejected } from '../claim-events.js';
import type { ClaimRules } from '../claim-rules.js';
import { head, judgesAsAnother, theClaim } from '../claim-standing.js';
import type { Claim, StatusClaims } from '../status-claims.js';
import { witnessesOf } from '../witnesses.js';

/** 核查不实. */
export class Rejection {
  /** `falsified` opens a supervision item with the inspectors. */
  @IsIn(['falsified', 'unproven', 'incomplete']) readonly reasonClass!: 'falsified' | 'unproven' | 'incomplete';
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsText(500, 1, { each: true }) readonly reasons!: string[];
  /** Items of evidence whose flags were upheld. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsText(100, 1, { each: true }) readonly evidence?: string[];
}

export class RejectClaim {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly rejection: Rejection,
    readonly acting: Acting,
  ) {}
}

/** A named person of another agency rejects; the claim stays beside it for ever. Also takes back a verified one (T-12). */
export function rejectClaim(
  { projectId, claimId, rejection, acting }: RejectClaim,
  state: StatusClaims,
  rules: ClaimRules,
): ClaimRejected[] {
  const { reasonClass, reasons, evidence = [] } = rejection;
  const claim = theClaim(claimId, state);
  judgesAsAnother(claim, acting);
  if (claim.status === 'rejected') return [];
  if (claim.status !== 'pending' && claim.status !== 'verified') {
    throw new RuleViolation('housing.claim-settled', '申报已撤回或失效，无须否定');
  }
  if (reasonClass === 'falsified' && evidence.length === 0 && !isContradicted(claim, state, acting.today, rules)) {
    throw new RuleViolation('housing.falsified-without-proof', '认定不实须有相反的印证或经复核的疑点材料');
  }
  const verdict = { reasonClass, reasons, evidence, ruleVersion: rules.version, on: acting.today };
  return [{ type: 'ClaimRejected', data: { ...head(claim, projectId), ...verdict } }];
}

/** 不实 is more than unproven: somebody else's record says the opposite. */
function isContradicted(claim: Claim, state: StatusClaims, today: string, rules: ClaimRules): boolean {
  const said = state.seen.words.some(({ claimId, result }) => claimId === claim.claimId && result === 'fails');
  return said || witnessesOf(claim, state, today, rules).some(({ verdict }) => verdict === 'fails');
}
