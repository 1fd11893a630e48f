import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount } from '#kernel/fields/fields.js';
import type { ClaimRules } from '../claim-rules.js';
import { judgesAsAnother, theClaim } from '../claim-standing.js';
import type { CorroborationReceived, SurveyRecorded } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';
import { frameOf, isSatisfied, leastAsked } from '../survey-witness.js';

/** 入户抽查: how many households were asked, and how many say yes. No names. */
export class Survey {
  @IsCount() readonly asked!: number;
  @IsCount() readonly satisfied!: number;
}

export class RecordSurvey {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly survey: Survey,
    readonly acting: Acting,
  ) {}
}

/** The answer of a drawn sample (T-4): 5 % and at least ten, at most sixty households; 95 % must say yes (AF-C02). */
export function recordSurvey(
  { projectId, claimId, survey, acting }: RecordSurvey,
  state: StatusClaims,
  rules: ClaimRules,
): (SurveyRecorded | CorroborationReceived)[] {
  const { asked, satisfied } = survey;
  const claim = theClaim(claimId, state);
  judgesAsAnother(claim, acting);
  const on = acting.today;
  const known = state.seen.surveys.filter((each) => each.claimId === claimId).at(-1);
  if (known?.asked === asked && known.satisfied === satisfied) return [];
  const frame = frameOf(claim, state);
  if (asked < leastAsked(frame, rules) || asked === 0 || asked > rules.surveyAtMost) {
    throw new RuleViolation(
      'housing.sample-size',
      `${frame} 户应抽查 ${leastAsked(frame, rules)} 至 ${rules.surveyAtMost} 户，实际 ${asked} 户`,
    );
  }
  if (satisfied > asked) throw new RuleViolation('housing.satisfied-above-asked', '认可户数多于抽查户数');
  const result = isSatisfied(survey, rules) ? ('holds' as const) : ('fails' as const);
  const facts = `抽查 ${asked} 户，认可 ${satisfied} 户`;
  const word = { requestId: `${claimId}-survey`, claimId, witness: 'survey', result, facts, figure: satisfied };
  return [
    { type: 'SurveyRecorded', data: { projectId, claimId, asked, satisfied, on } },
    { type: 'CorroborationReceived', data: { projectId, ...word, on, agency: acting.agency } },
  ];
}
