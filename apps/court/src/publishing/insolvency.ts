import { publish } from '#agency/publication.js';
import { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';
import { InsolvencyFiledV1 } from '#contracts/court/insolvency-filed.v1.js';
import { InsolvencyStageReachedV1 } from '#contracts/court/insolvency-stage-reached.v1.js';
import type { InsolvencyAccepted, InsolvencyCaseEvent, InsolvencyFiled } from '../insolvency-case/insolvency-events.js';

/** Steps that the others learn of; the notice to the debtor and its objection stay in the court. */
const STAGES: readonly InsolvencyCaseEvent['type'][] = [
  'InsolvencyRefused',
  'NoticePublished',
  'ClaimsPeriodSet',
  'CreditorsMeetingHeld',
  'PlanDraftSubmitted',
  'PlanDraftExtended',
  'GroupVoted',
  'ReorganisationPlanApproved',
  'ProcedureConverted',
  'BankruptcyDeclared',
  'ProcedureClosed',
];

interface Step {
  readonly projectId: string;
  readonly caseNo: string;
  readonly on: string;
  /** Where the step sets a day: end of the claims period, of the extended draft period, or a draft's day after conversion. */
  readonly to?: string;
  readonly draftDue?: string;
}

const DAY_SET: readonly string[] = ['ClaimsPeriodSet', 'PlanDraftExtended'];

const steps = STAGES.map((stage) =>
  publish(stage, 'open', InsolvencyStageReachedV1, ({ projectId, caseNo, on, to, draftDue }: Step) => {
    const until = DAY_SET.includes(stage) ? to : draftDue;
    return { projectId, caseNo, stage, on, ...(until === undefined ? {} : { until }) };
  }),
);

/** What every service learns of insolvency. Staying execution, lifting seals, switching plans is theirs to do (C-03). */
export const insolvencyPublications = [
  publish(
    'InsolvencyFiled',
    'open',
    InsolvencyFiledV1,
    ({ projectId, caseNo, kind, by, on }: InsolvencyFiled['data']) => ({
      ...{ projectId, caseNo, kind, by, on },
    }),
  ),
  publish(
    'InsolvencyAccepted',
    'open',
    InsolvencyAcceptedV1,
    ({ projectId, caseNo, kind, administrator, on }: InsolvencyAccepted['data']) => ({
      ...{ projectId, caseNo, kind, administrator, on },
    }),
  ),
  ...steps,
];
