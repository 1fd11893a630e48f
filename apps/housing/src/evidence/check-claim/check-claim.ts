import type { Acting } from '#kernel/acting.js';
import type { ClaimRules } from '../../status-claim/claim-rules.js';
import type { StatusClaims } from '../../status-claim/status-claims.js';
import { retyped, rushed } from '../claim-doubts.js';
import type { Evidence, EvidenceFlagged } from '../evidence.js';

export class CheckClaim {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    /** ISO instant at which the claim was recorded. */
    readonly filedAt: string,
    readonly acting: Acting,
  ) {}
}

/** What the rules look at besides the flags that were raised before. */
export interface ClaimCheckedAgainst {
  readonly claims: StatusClaims;
  readonly rules: ClaimRules;
}

/** The software raises doubts about a claim of resolution, each once, while nobody has judged it; a person decides. */
export function checkClaim(
  { projectId, claimId, filedAt }: CheckClaim,
  { claims, rules }: ClaimCheckedAgainst,
  { flags }: Evidence,
): EvidenceFlagged[] {
  const claim = claims.claims.find((each) => each.claimId === claimId);
  if (claim?.kind !== 'resolution' || claim.status !== 'pending') return [];
  return [...rushed(claim, filedAt, rules), ...retyped(claim, claims, rules)]
    .map((doubt) => ({ ...doubt, flagId: `${claimId}.${doubt.rule}` }))
    .filter(({ flagId }) => !flags.has(flagId))
    .map((doubt) => ({
      type: 'EvidenceFlagged',
      // what is doubted is the claim itself: it stands where an item of evidence stands otherwise
      data: { projectId, claimId, evidenceId: claimId, relatedEvidence: [], ...doubt },
    }));
}
