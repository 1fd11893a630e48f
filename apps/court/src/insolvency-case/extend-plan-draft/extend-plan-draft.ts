import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { extendedDueDay } from '../../statutory-clocks.js';
import { needReorganisation, type InsolvencyCase } from '../insolvency-case.js';
import type { PlanDraftExtended } from '../insolvency-events.js';

/** 草案期限延长. */
export class DraftExtension {
  @IsText(500) readonly reason!: string;
}

export class ExtendPlanDraft {
  constructor(
    readonly projectId: string,
    readonly extension: DraftExtension,
    readonly acting: Acting,
  ) {}
}

/** Three months more, once (79), asked for before the period ends. */
export function extendPlanDraft(
  { projectId, extension, acting }: ExtendPlanDraft,
  state: InsolvencyCase,
): PlanDraftExtended[] {
  needReorganisation(state);
  if (state.draftExtended) throw new RuleViolation('court.draft-already-extended', '草案期限只能延长一次');
  if (state.draftDue !== undefined && acting.today >= state.draftDue) {
    throw new RuleViolation('court.extension-late', `延期应在 ${state.draftDue} 之前提出`);
  }
  const to = extendedDueDay('DL-C13', state.draftFrom, acting);
  const { today: on } = acting;
  return [{ type: 'PlanDraftExtended', data: { projectId, caseNo: state.caseNo, on, to, reason: extension.reason } }];
}
