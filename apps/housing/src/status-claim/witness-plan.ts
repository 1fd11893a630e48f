import { verificationDue } from './observation-window.js';
import { observationWindow } from './observation-window.js';
import { serviceOf } from './agencies.js';
import type { ClaimKind } from './claim-events.js';
import type { ClaimRules } from './claim-rules.js';
import { agenciesToAsk } from './cross-checks.js';
import type { CorroborationRequested } from './observation-events.js';
import { CLAIM_TYPES } from './claim-standing.js';
import type { Claim, StatusClaims } from './status-claims.js';

interface Ask {
  readonly witness: string;
  readonly agency: string;
  readonly question: string;
}

const RESUMPTION: readonly Ask[] = [
  { witness: 'W1', agency: 'labour', question: '申报以来每日实名制用工人数是否达到要求' },
  { witness: 'W2', agency: 'finance-bureau', question: '近30日是否有工程款、工资拨付，或已签垫资合同' },
  { witness: 'W3', agency: 'supervisor', question: '每周形象进度是否达到计划的一半以上' },
  { witness: 'W4', agency: 'discipline-inspection', question: '请随机安排一次不打招呼的现场检查' },
  { witness: 'W5', agency: 'supervisor', question: '材料进场、塔吊和用电是否正常' },
  { witness: 'W6', agency: 'petition-bureau', question: '近14日是否有未答复的“未复工”反映' },
];

/** PM-02: who is asked about a claim, and by when. */
export function requestsFor(claim: Claim, state: StatusClaims, rules: ClaimRules): CorroborationRequested['data'][] {
  return asksFor(claim, state, rules).map((ask) => requestOf(claim, ask, projectOf(claim), rules));
}

export function requestOf(
  { claimId, kind, claimedOn }: Pick<Claim, 'claimId' | 'kind' | 'claimedOn'>,
  { witness, agency, question }: Ask,
  projectId: string,
  rules: ClaimRules,
): CorroborationRequested['data'] {
  const asked = { requestId: `${claimId}-${witness}`, witness, askedOf: serviceOf(agency), agency, question };
  return { projectId, claimId, claim: kind, ...asked, due: answerDue(kind, claimedOn, rules) };
}

function asksFor(claim: Claim, state: StatusClaims, rules: ClaimRules): readonly Ask[] {
  const survey = {
    witness: 'survey',
    agency: 'leading-group-office',
    question: '请抽户调查：房到手、能居住、问题已解决',
  };
  switch (claim.kind) {
    case 'resumption':
      return RESUMPTION;
    case 'delivery':
      return [survey];
    case 'titleReady':
      return [{ witness: 'registry', agency: 'registry', question: `首次登记户数是否为 ${claim.figure}` }];
    case 'resolution':
      return [
        ...agenciesToAsk(state, claim.claimedOn, rules).map((agency) => ({
          ...{ witness: agency, agency, question: '贵单位记录中，本项目有关问题是否已全部解决' },
        })),
        survey,
      ];
  }
}

/** A resumption is observed for its window; the others are answered within DL-H05. */
function answerDue(kind: ClaimKind, claimedOn: string, rules: ClaimRules): string {
  if (kind === 'resumption') return observationWindow(claimedOn, rules.calendar, rules).to;
  return verificationDue(CLAIM_TYPES[kind], claimedOn, [], rules.calendar, rules)?.due ?? claimedOn;
}

/** `990121-2026-001-R1` → `990121-2026-001` */
function projectOf({ claimId }: Claim): string {
  return claimId.slice(0, claimId.lastIndexOf('-'));
}
