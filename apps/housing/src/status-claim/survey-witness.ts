import type { ClaimRules } from './claim-rules.js';
import type { Claim, StatusClaims } from './status-claims.js';
import type { Verdict } from './witness.js';

/** Households that a survey must ask: 5 %, rounded, at least ten (or all there are). */
export function leastAsked(households: number, rules: ClaimRules): number {
  const { surveyPercent: percent, surveyAtLeast: atLeast } = rules;
  return Math.min(households, Math.max(atLeast, Math.round((households * percent) / 100)));
}

/** Households of which the sample is drawn: the flats that are claimed, else all of the project. */
export function frameOf(claim: Claim, { seen }: StatusClaims): number {
  return claim.kind === 'delivery' ? claim.figure : seen.households;
}

/** At least 95 % of the sample say yes (AF-C02). A resolution stands on the survey of its verified delivery too. */
export function surveyOf(claim: Claim, state: StatusClaims, rules: ClaimRules): Verdict {
  const delivered = state.claims.filter(({ kind, status }) => kind === 'delivery' && status === 'verified');
  const claims = [claim, ...(claim.kind === 'resolution' ? delivered.reverse() : [])];
  for (const { claimId } of claims) {
    const survey = state.seen.surveys.filter((each) => each.claimId === claimId).at(-1);
    if (survey) return isSatisfied(survey, rules) ? 'holds' : 'fails';
  }
  return 'open';
}

export function isSatisfied({ asked, satisfied }: { asked: number; satisfied: number }, rules: ClaimRules): boolean {
  return 100 * satisfied >= rules.surveyYesPercent * asked;
}
