import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { ClaimUnderQuery } from '../claim-events.js';
import { head, judgesAsAnother, theClaim } from '../claim-standing.js';
import { isUnderQuery, type StatusClaims } from '../status-claims.js';

/** 存疑核查. */
export class Doubt {
  /** Rules (AF-P11, AF-R09 …) or words. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsText(200, 1, { each: true }) readonly flags!: string[];
}

export class QueryClaim {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly doubt: Doubt,
    readonly acting: Acting,
  ) {}
}

/** Doubts a claim. A verified one stays verified and is marked; the verification clock stands still (T-2, T-7). */
export function queryClaim({ projectId, claimId, doubt, acting }: QueryClaim, state: StatusClaims): ClaimUnderQuery[] {
  const claim = theClaim(claimId, state);
  judgesAsAnother(claim, acting);
  if (isUnderQuery(claim)) return [];
  if (claim.status !== 'pending' && claim.status !== 'verified') {
    throw new RuleViolation('housing.claim-settled', '申报已有结论，不再列为存疑');
  }
  return [{ type: 'ClaimUnderQuery', data: { ...head(claim, projectId), flags: doubt.flags, on: acting.today } }];
}
