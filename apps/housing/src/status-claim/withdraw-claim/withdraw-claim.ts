import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { ClaimWithdrawn } from '../claim-events.js';
import { head, theClaim } from '../claim-standing.js';
import type { StatusClaims } from '../status-claims.js';

/** 撤回申报. */
export class ClaimWithdrawal {
  @IsText() readonly reason!: string;
}

export class WithdrawClaim {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly withdrawal: ClaimWithdrawal,
    readonly acting: Acting,
  ) {}
}

/** The claimant takes back what nobody has decided yet. */
export function withdrawClaim(command: WithdrawClaim, state: StatusClaims): ClaimWithdrawn[] {
  const { projectId, claimId, withdrawal, acting } = command;
  const claim = theClaim(claimId, state);
  if (claim.claimant !== acting.agency) {
    throw new RuleViolation('housing.not-your-claim', '只有申报单位可以撤回申报');
  }
  if (claim.status === 'withdrawn') return [];
  if (claim.status !== 'pending') throw new RuleViolation('housing.claim-settled', '申报已有核实结论，不能撤回');
  const { reason } = withdrawal;
  return [{ type: 'ClaimWithdrawn', data: { ...head(claim, projectId), reason, on: acting.today } }];
}
