import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { InsolvencyRefused } from '../insolvency-events.js';

/** 裁定不予受理. */
export class InsolvencyRefusal {
  @IsText(500) readonly reason!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RefuseInsolvency {
  constructor(
    readonly projectId: string,
    readonly refusal: InsolvencyRefusal,
    readonly acting: Acting,
  ) {}
}

export function refuseInsolvency(
  { projectId, refusal, acting }: RefuseInsolvency,
  state: InsolvencyCase,
): InsolvencyRefused[] {
  needStage(state, 'filed');
  const { on, when } = happened(refusal.occurredOn, acting);
  return [
    { type: 'InsolvencyRefused', data: { projectId, caseNo: state.caseNo, on, reason: refusal.reason }, ...when },
  ];
}
