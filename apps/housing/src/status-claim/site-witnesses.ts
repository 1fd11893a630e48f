import { type Day, addDays } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import type { Observations } from './observations.js';
import type { Claim, StatusClaims } from './status-claims.js';
import { holdsIf, type Verdict } from './witness.js';

interface Look {
  readonly on: Day;
  readonly announced: boolean;
  readonly criticalPath: boolean;
}

/** W4: two looks at the site by others, one of them unannounced; each saw work on the critical path. */
export function inspectionOf(claim: Claim, state: StatusClaims, today: Day, rules: ClaimRules): Verdict {
  const looks = looksAt(claim, state).filter(({ on }) => on > claim.claimedOn && on <= today);
  const surprise = looks.filter(({ announced }) => !announced).at(-1);
  if (surprise && !surprise.criticalPath) return 'fails'; // AF-R07
  return holdsIf(surprise !== undefined && looks.filter(({ criticalPath }) => criticalPath).length >= rules.visits);
}

/** W2: money for works, wages or materials within thirty days, or finance's own word, whichever came last (T-5). */
export function moneyOf(claim: Claim, { seen }: StatusClaims, today: Day, rules: ClaimRules): Verdict {
  const from = addDays(today, -rules.moneyDays);
  const word = seen.words
    .filter(({ witness, claimId }) => witness === 'W2' && (claimId === undefined || claimId === claim.claimId))
    .filter(({ claimId, on }) => claimId !== undefined || on >= from)
    .filter(({ result }) => result !== 'unknown')
    .at(-1);
  if (word === undefined) return 'open';
  return word.result === 'holds' ? 'holds' : 'fails';
}

/** W6: no two unanswered signals of homeowners within a fortnight (AF-R09). Silence holds; nobody is asked to be content. */
export function voicesOf(claim: Claim, seen: Observations, today: Day, rules: ClaimRules): Verdict {
  return signalsAgainst(claim, seen, today, rules).length >= rules.signals ? 'fails' : 'holds';
}

/** Unanswered signals that speak against the claim; one that names another claim does not. */
export function signalsAgainst(
  { claimId, claimedOn }: Claim,
  { siteFacts }: Observations,
  today: Day,
  rules: ClaimRules,
) {
  const from = addDays(today, -rules.signalDays);
  return siteFacts.filter(
    (fact) =>
      !fact.answered &&
      fact.on >= from &&
      fact.on >= claimedOn &&
      (fact.claimId === undefined || fact.claimId === claimId),
  );
}

function looksAt(claim: Claim, { seen }: StatusClaims): Look[] {
  const checks = seen.words
    .filter(({ witness, claimId }) => witness === 'W4' && (claimId === undefined || claimId === claim.claimId))
    .filter(({ result }) => result !== 'unknown')
    .map(({ on, result }) => ({ on, announced: false, criticalPath: result === 'holds' }));
  return [...seen.visits, ...checks].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
