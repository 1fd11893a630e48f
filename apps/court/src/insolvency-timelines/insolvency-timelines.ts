import { deadline } from '#deadlines/definitions.js';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import { at } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type {
  CaseDeadlineAdjusted,
  InsolvencyCaseEvent,
  InsolvencyKind,
} from '../insolvency-case/insolvency-events.js';
import { missingOf } from '../insolvency-case/plan-checklist.js';
import { dueDay } from '../statutory-clocks.js';
import { clocksAfter } from './case-clocks.js';
import type { InsolvencyTimeline, InsolvencyTimelineView, StatutoryClock, StatutoryClockView } from './timeline-row.js';

export const STEPS = {
  InsolvencyFiled: '破产申请',
  DebtorNotified: '通知债务人',
  DebtorObjected: '债务人异议',
  InsolvencyAccepted: '裁定受理',
  AdministratorAppointed: '指定管理人',
  InsolvencyRefused: '裁定不受理',
  NoticePublished: '公告',
  ClaimsPeriodSet: '债权申报期',
  CreditorsMeetingHeld: '债权人会议',
  PlanDraftSubmitted: '重整计划草案提交',
  PlanDraftExtended: '草案期限延长',
  GroupVoted: '分组表决',
  ReorganisationPlanApproved: '批准重整计划',
  ProcedureConverted: '程序转换',
  BankruptcyDeclared: '宣告破产',
  ProcedureClosed: '终结程序',
} satisfies Partial<Record<InsolvencyCaseEvent['type'], string>>;
type Step = keyof typeof STEPS;
type StepEvent = Extract<InsolvencyCaseEvent, { type: Step }>;

/** Every step in order, and the clocks of the law as they stand. */
export function project(row: InsolvencyTimeline | undefined, fact: Fact): InsolvencyTimeline | undefined {
  if (fact.type === 'court.DeadlineAdjusted') return row && adjusted(row, fact.data as CaseDeadlineAdjusted['data']);
  const event = { type: fact.type.replace('court.', ''), data: fact.data } as StepEvent;
  const now = event.type === 'InsolvencyFiled' ? opened(event.data) : row;
  if (!now) return undefined;
  const { on, daysLate = 0 } = event.data as { on: string; daysLate?: number };
  const step = { event: event.type, label: STEPS[event.type], on, ...(daysLate > 0 ? { daysLate } : {}) };
  return { ...now, ...changed(event), steps: [...now.steps, step], clocks: clocksAfter(now.clocks, event) };
}

/** A day that moves is no step of the procedure. */
function adjusted(row: InsolvencyTimeline, data: CaseDeadlineAdjusted['data']): InsolvencyTimeline {
  return { ...row, clocks: clocksAfter(row.clocks, { type: 'DeadlineAdjusted', data }) };
}

function opened(data: Extract<StepEvent, { type: 'InsolvencyFiled' }>['data']): InsolvencyTimeline {
  const { projectId, caseNo, kind, by } = data;
  return { projectCode: projectId, caseNo, kind, by, stage: 'filed', steps: [], clocks: [] };
}

function changed({ type, data }: StepEvent): Partial<InsolvencyTimeline> {
  switch (type) {
    case 'InsolvencyAccepted':
      return { stage: 'accepted', administrator: data.administrator };
    case 'InsolvencyRefused':
      return { stage: 'refused' };
    case 'ClaimsPeriodSet':
      return { claimsPeriodEnds: data.to };
    case 'PlanDraftSubmitted':
      return { missing: missingOf(data.checklist) };
    case 'ProcedureConverted':
      return { kind: data.to satisfies InsolvencyKind };
    case 'BankruptcyDeclared':
      return { stage: 'declared' };
    case 'ProcedureClosed':
      return { stage: 'closed' };
    case 'InsolvencyFiled':
    case 'DebtorNotified':
    case 'DebtorObjected':
    case 'AdministratorAppointed':
    case 'NoticePublished':
    case 'CreditorsMeetingHeld':
    case 'PlanDraftExtended':
    case 'GroupVoted':
    case 'ReorganisationPlanApproved':
      return {};
  }
}

/** The case with a light and the days left on each clock. A day that no event has set is counted by the calendar known. */
export function timelineView(row: InsolvencyTimeline, sight: Sight): InsolvencyTimelineView {
  return { ...row, clocks: row.clocks.map((clock) => clockView(clock, sight)) };
}

function clockView({ due, ...clock }: StatutoryClock, sight: Sight): StatutoryClockView {
  const state = clock.doneOn ? ({ kind: 'checked', at: at(clock.doneOn) } as const) : ({ kind: 'running' } as const);
  const { unit } = deadline(clock.code);
  const day = due ?? dueDay(clock.code, clock.start, sight);
  return { ...clock, due: day, ...lightAt({ unit, start: clock.start, due: day, state }, sight) };
}
