import { addDays } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import type { ProblemItem } from './observations.js';
import type { Claim, StatusClaims } from './status-claims.js';
import { both, holdsIf, wordSince, type Verdict } from './witness.js';

/** Who can say that a problem of a type is really solved: a verified claim of that kind, or an agency's own word. */
type Check =
  | { readonly claim: 'delivery' | 'titleReady' }
  | { readonly agency: 'court' | 'finance-bureau' | 'labour' | 'registry' | 'supervisor' | 'treasury' | 'water' };

/** practice.md 2.2: resolved only when … */
export const CROSS_CHECKS: Readonly<Record<string, readonly Check[]>> = {
  T1: [{ claim: 'delivery' }],
  T2: [{ claim: 'delivery' }],
  T3: [{ claim: 'titleReady' }],
  T4: [{ agency: 'court' }],
  T5: [{ agency: 'registry' }],
  T6: [{ agency: 'court' }],
  T7: [{ claim: 'titleReady' }],
  T8: [{ agency: 'finance-bureau' }],
  T9: [{ agency: 'labour' }],
  T10: [{ agency: 'water' }],
  T11: [{ agency: 'supervisor' }],
  T12: [{ agency: 'finance-bureau' }],
  T13: [{ agency: 'court' }],
  T14: [{ claim: 'delivery' }, { agency: 'treasury' }],
};

/** Types by which a problem is checked: the present one and, against re-typing before a claim, those of the last month (AF-C09). */
export function typesToCheck({ types }: ProblemItem, claimedOn: string, rules: ClaimRules): string[] {
  const from = addDays(claimedOn, -rules.retypedDays);
  return types
    .filter((_, index) => types[index + 1] === undefined || (types[index + 1]?.since ?? '') >= from)
    .map(({ type }) => type);
}

/** AF-C09: the former types of the last month that needed a word which the present type does not need. */
export function easedFrom(problem: ProblemItem, claimedOn: string, rules: ClaimRules): string[] {
  const former = typesToCheck(problem, claimedOn, rules);
  const present = (CROSS_CHECKS[former.pop() ?? ''] ?? []).map(nameOf);
  return former.filter((type) => CROSS_CHECKS[type]?.some((check) => !present.includes(nameOf(check))));
}

function nameOf(check: Check): string {
  return 'agency' in check ? check.agency : check.claim;
}

/** Agencies whose word the problems of a project need. */
export function agenciesToAsk({ seen }: StatusClaims, claimedOn: string, rules: ClaimRules): string[] {
  const checks = seen.problems.flatMap((problem) => checksOf(problem, claimedOn, rules));
  const asked = checks.map((check) => ('agency' in check ? check.agency : AGENCY_OF_CLAIM[check.claim]));
  return [...new Set(asked.filter((agency) => agency !== undefined))].sort();
}

/** A verified title claim has the registry's figure behind it; delivery is seen by the survey. */
const AGENCY_OF_CLAIM = { titleReady: 'registry', delivery: undefined } as const;

/** Is a problem solved, by everyone who can say so? */
export function solved(problem: ProblemItem, claim: Claim, state: StatusClaims, rules: ClaimRules): Verdict {
  const from = addDays(claim.claimedOn, -rules.wordDays);
  return checksOf(problem, claim.claimedOn, rules)
    .map((check) =>
      'agency' in check
        ? wordSince(from, state, check.agency)
        : holdsIf(state.claims.some(({ kind, status }) => kind === check.claim && status === 'verified')),
    )
    .reduce(both, 'holds');
}

function checksOf(problem: ProblemItem, claimedOn: string, rules: ClaimRules): Check[] {
  return typesToCheck(problem, claimedOn, rules).flatMap((type) => CROSS_CHECKS[type] ?? []);
}
