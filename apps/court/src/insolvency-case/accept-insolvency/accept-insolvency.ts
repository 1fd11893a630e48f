import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { AdministratorAppointed, InsolvencyAccepted } from '../insolvency-events.js';

/** 裁定受理，同时指定管理人. */
export class Acceptance {
  /** The firm that is appointed administrator. */
  @IsText(100) readonly administrator!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class AcceptInsolvency {
  constructor(
    readonly projectId: string,
    readonly acceptance: Acceptance,
    readonly acting: Acting,
  ) {}
}

/** One decision, two facts (C-01, 企业破产法 13). Of a creditor's filing, the debtor has been heard before (10). */
export function acceptInsolvency(
  { projectId, acceptance, acting }: AcceptInsolvency,
  state: InsolvencyCase,
): (InsolvencyAccepted | AdministratorAppointed)[] {
  if (state.stage === 'accepted') return [];
  needStage(state, 'filed');
  const { on, when } = happened(acceptance.occurredOn, acting);
  if (on < state.filedOn) throw new RuleViolation('court.before-filing', `受理日期早于申请日期 ${state.filedOn}`);
  if (state.by === 'creditor') needHearing(state, on);
  const { caseNo, kind } = state;
  const { administrator } = acceptance;
  const draft = kind === 'reorganisation' ? { draftDue: dueDay('DL-C13', on, acting) } : {};
  const accepted = {
    projectId,
    caseNo,
    on,
    kind,
    administrator,
    creditorsToldBy: dueDay('DL-C07', on, acting),
    ...draft,
  };
  return [
    { type: 'InsolvencyAccepted', data: accepted, ...when },
    { type: 'AdministratorAppointed', data: { projectId, caseNo, on, name: administrator }, ...when },
  ];
}

function needHearing({ objectBy, objected }: InsolvencyCase, on: string): void {
  if (objectBy === undefined) throw new RuleViolation('court.debtor-not-notified', '尚未通知债务人');
  if (on <= objectBy && !objected) {
    throw new RuleViolation('court.objection-period-running', `债务人异议期至 ${objectBy}，届满后方可裁定`);
  }
}
