import type { Aggregate } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';
import type { CaseDeadlineAdjusted, InsolvencyCaseEvent, InsolvencyKind } from './insolvency-events.js';
import { missingOf } from './plan-checklist.js';

export interface InsolvencyCase {
  readonly stage: 'none' | 'filed' | 'accepted' | 'declared';
  readonly caseNo: string;
  readonly kind: InsolvencyKind;
  readonly by: 'creditor' | 'debtor';
  readonly filedOn: Day;
  /** On the filing of the debtor itself. */
  readonly rulingDue?: Day;
  readonly notifiedOn?: Day;
  readonly objectBy?: Day;
  readonly objected: boolean;
  readonly acceptedOn: Day;
  readonly noticeOn?: Day;
  readonly claimsEnd?: Day;
  readonly firstMeetingHeld: boolean;
  /** From when the months for a draft run: acceptance, or conversion to reorganisation. */
  readonly draftFrom: Day;
  readonly draftDue?: Day;
  readonly draftExtended: boolean;
  /** What the latest draft leaves open; absent without a draft. */
  readonly missing?: readonly string[];
  /** Has the group adopted the plan, by its latest vote? */
  readonly votes: Readonly<Record<string, boolean>>;
  readonly planApproved: boolean;
  /** PM-11: the firm meets the test, and from this day on it is late. */
  readonly testLastDay?: Day;
  readonly overdueKnown: boolean;
}

const NONE: InsolvencyCase = {
  ...{ stage: 'none', caseNo: '', kind: 'liquidation', by: 'creditor', filedOn: '', objected: false, acceptedOn: '' },
  ...{ firstMeetingHeld: false, draftFrom: '', draftExtended: false, votes: {}, planApproved: false },
  overdueKnown: false,
};

/** 破产案件 of the developer of one project; after a refusal or the end of a procedure another may be filed. */
export const InsolvencyCase: Aggregate<InsolvencyCase, InsolvencyCaseEvent> = {
  stream: 'court.insolvencyCase',
  initial: NONE,
  evolve: (state, event) => {
    switch (event.type) {
      case 'InsolvencyTestMet':
        return { ...state, testLastDay: event.data.lastDay, overdueKnown: false };
      case 'DeadlineBreached':
        return { ...state, overdueKnown: true };
      case 'InsolvencyFiled': {
        const { caseNo, kind, by, on, rulingDue } = event.data;
        const due = rulingDue === undefined ? {} : { rulingDue };
        return { ...NONE, stage: 'filed', caseNo, kind, by, filedOn: on, ...due };
      }
      case 'DebtorNotified':
        return { ...state, notifiedOn: event.data.on, objectBy: event.data.objectBy };
      case 'DebtorObjected':
        return { ...state, objected: true };
      case 'InsolvencyAccepted':
        return { ...state, stage: 'accepted', acceptedOn: event.data.on, ...drafting(event.data) };
      case 'AdministratorAppointed':
        return state;
      case 'InsolvencyTestCleared':
      case 'InsolvencyRefused':
      case 'ProcedureClosed':
        return NONE;
      case 'NoticePublished':
        return { ...state, noticeOn: event.data.on };
      case 'ClaimsPeriodSet':
        return { ...state, claimsEnd: event.data.to };
      case 'CreditorsMeetingHeld':
        return { ...state, firstMeetingHeld: true };
      case 'PlanDraftSubmitted':
        return { ...state, missing: missingOf(event.data.checklist), votes: {} };
      case 'PlanDraftExtended':
        return { ...state, draftDue: event.data.to, draftExtended: true };
      case 'GroupVoted':
        return { ...state, votes: { ...state.votes, [event.data.group]: event.data.adopted } };
      case 'ReorganisationPlanApproved':
        return { ...state, planApproved: true };
      case 'BankruptcyDeclared':
        return { ...state, stage: 'declared' };
      case 'ProcedureConverted':
        return { ...state, kind: event.data.to, ...drafting(event.data) };
      case 'DeadlineAdjusted':
        return { ...state, ...moved(event.data) };
    }
  },
};

function drafting({ on, draftDue }: { on: Day; draftDue?: Day }): Partial<InsolvencyCase> {
  return draftDue === undefined ? {} : { draftFrom: on, draftDue };
}

function moved({ code, to }: CaseDeadlineAdjusted['data']): Partial<InsolvencyCase> {
  if (code === 'DL-C02') return { objectBy: to };
  return code === 'DL-C04' ? { rulingDue: to } : { draftDue: to };
}

type Stage = InsolvencyCase['stage'];
const WORDS: Readonly<Record<Stage, string>> = {
  none: '尚无破产申请',
  filed: '申请正在审查',
  accepted: '已裁定受理',
  declared: '已宣告破产',
};

/** @throws RuleViolation when the case is not at one of the stages */
export function needStage({ stage }: InsolvencyCase, ...stages: readonly Stage[]): void {
  if (!stages.includes(stage)) throw new RuleViolation('court.wrong-stage', `${WORDS[stage]}，不能办理此事项`);
}

/** @throws RuleViolation unless a reorganisation is under way: accepted, no plan approved yet */
export function needReorganisation(state: InsolvencyCase): void {
  needStage(state, 'accepted');
  if (state.kind !== 'reorganisation') throw new RuleViolation('court.no-reorganisation', '该案不是重整程序');
  if (state.planApproved) throw new RuleViolation('court.plan-already-approved', '重整计划已批准');
}
