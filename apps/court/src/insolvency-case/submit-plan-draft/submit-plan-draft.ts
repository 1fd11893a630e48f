import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsFen, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needReorganisation, type InsolvencyCase } from '../insolvency-case.js';
import type { PlanDraftSubmitted } from '../insolvency-events.js';
import type { PlanChecklist } from '../plan-checklist.js';

/** 重整计划草案: what it settles. What it leaves open is left out, and no group votes before it is there (C-04). */
export class PlanDraft implements PlanChecklist {
  @IsOptional() @IsFen() readonly continuationCost?: number;
  @IsOptional() @IsText(500) readonly funding?: string;
  @IsOptional() @IsText(200) readonly contractor?: string;
  @IsOptional() @IsText(500) readonly schedule?: string;
  @IsOptional() @IsText() readonly homeownerTreatment?: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class SubmitPlanDraft {
  constructor(
    readonly projectId: string,
    readonly draft: PlanDraft,
    readonly acting: Acting,
  ) {}
}

/** Within 6 months, or 9 when extended (79); after that the court declares bankruptcy. A later draft replaces the former. */
export function submitPlanDraft(
  { projectId, draft, acting }: SubmitPlanDraft,
  state: InsolvencyCase,
): PlanDraftSubmitted[] {
  const { occurredOn, ...checklist } = draft;
  needReorganisation(state);
  const { on, when } = happened(occurredOn, acting);
  if (state.draftDue !== undefined && on > state.draftDue) {
    throw new RuleViolation('court.draft-period-over', `提交重整计划草案的期限已于 ${state.draftDue} 届满`);
  }
  return [{ type: 'PlanDraftSubmitted', data: { projectId, caseNo: state.caseNo, on, checklist }, ...when }];
}
