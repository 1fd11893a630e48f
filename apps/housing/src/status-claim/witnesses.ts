import type { Day } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import { solved } from './cross-checks.js';
import { labourOf } from './labour-witness.js';
import { progressOf } from './progress-witness.js';
import { inspectionOf, moneyOf, voicesOf } from './site-witnesses.js';
import type { Claim, StatusClaims } from './status-claims.js';
import { surveyOf } from './survey-witness.js';
import { holdsIf, wordOn, type Verdict, type Witness } from './witness.js';

/** What every witness says of a claim on a day (AF-R, AF-C). Pure: the page shows what the rule sees. */
export function witnessesOf(claim: Claim, state: StatusClaims, today: Day, rules: ClaimRules): Witness[] {
  const voices = voicesOf(claim, state.seen, today, rules);
  switch (claim.kind) {
    case 'resumption':
      return [
        witness('W1', '实名制用工', false, spokenOr(claim, state, 'W1', labourOf(claim, state.seen, today, rules))),
        witness('W2', '资金支付', true, moneyOf(claim, state, today, rules)),
        witness('W3', '形象进度', true, spokenOr(claim, state, 'W3', progressOf(claim, state.seen, today, rules))),
        witness('W4', '现场核查', true, inspectionOf(claim, state, today, rules)),
        witness('W5', '材料与用电', false, wordOn(claim, state, 'W5')),
        witness('W6', '群众反映', false, voices),
      ];
    case 'delivery':
      return [
        witness('acceptance', '竣工验收与备案', true, holdsIf(acceptedFlats(state) >= claim.figure)),
        witness('survey', '入户抽查', true, surveyOf(claim, state, rules)),
        witness('W6', '群众反映', true, voices),
      ];
    case 'titleReady':
      return [
        witness('registry', '登记中心首次登记数', true, registryOf(claim, state)),
        witness('W6', '群众反映', true, voices),
      ];
    case 'resolution':
      return [
        ...state.seen.problems.map((problem) =>
          witness(problem.problemId, '问题结果交叉核对', true, solved(problem, claim, state, rules)),
        ),
        witness('outcomes', '问题逐项有结果', true, holdsIf(hasEveryOutcome(claim, state))),
        witness('survey', '入户抽查', true, surveyOf(claim, state, rules)),
        witness('W6', '群众反映', true, voices),
      ];
  }
}

/** Why the claim can't be verified yet: the required witnesses that are missing. Empty: it can. */
export function missingWitnesses(claim: Claim, state: StatusClaims, today: Day, rules: ClaimRules): string[] {
  const witnesses = witnessesOf(claim, state, today, rules);
  const missing = witnesses.filter(({ required, verdict }) => required && verdict !== 'holds').map(({ code }) => code);
  const held = witnesses.filter(({ verdict }) => verdict === 'holds').length;
  if (missing.length > 0 || claim.kind !== 'resumption' || held >= rules.witnesses) return missing;
  return witnesses.filter(({ verdict }) => verdict !== 'holds').map(({ code }) => code);
}

/** Flats that were accepted and filed. */
export function acceptedFlats({ seen }: StatusClaims): number {
  return seen.acceptances.reduce((sum, { flats }) => sum + flats, 0);
}

/** AF-C04: housing's figure must be the registry's own. */
function registryOf({ figure }: Claim, { seen }: StatusClaims): Verdict {
  if (seen.registered === undefined) return 'open';
  return seen.registered === figure ? 'holds' : 'fails';
}

function hasEveryOutcome({ outcomes }: Claim, { seen }: StatusClaims): boolean {
  return (
    seen.problems.length > 0 &&
    seen.problems.every((item) => outcomes.some(({ problemId }) => problemId === item.problemId))
  );
}

/** What the witness itself said, else what its records show. */
function spokenOr(claim: Claim, state: StatusClaims, code: string, seen: Verdict): Verdict {
  const word = wordOn(claim, state, code);
  return word === 'open' ? seen : word;
}

function witness(code: string, title: string, required: boolean, verdict: Verdict): Witness {
  return { code, title, required, verdict };
}
