import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { CASE_STAGES, type CaseStage, caveatsOf, type ClueReceipt, type StageChanged } from '../clue-receipt.js';

/** 案件阶段变化. */
export class StageForm {
  @IsIn(CASE_STAGES) readonly stage!: CaseStage;
}

export class ChangeStage {
  constructor(
    readonly clueNo: string,
    readonly form: StageForm,
    readonly acting: Acting,
  ) {}
}

/** A filed case goes forward; others learn the stage and the day. */
export function changeStage({ clueNo, form, acting }: ChangeStage, state: ClueReceipt): StageChanged[] {
  if (state.caseStage === form.stage) return [];
  if (state.stage !== 'filed') throw new RuleViolation('public-security.not-filed', '尚未立案，没有案件阶段');
  const rank = (stage: CaseStage | 'none') => (stage === 'none' ? -1 : CASE_STAGES.indexOf(stage));
  if (rank(form.stage) < rank(state.caseStage)) {
    throw new RuleViolation('public-security.stage-backwards', '案件阶段不得回退');
  }
  const data = { projectId: state.projectId, clueNo, ...form, on: acting.today };
  return [{ type: 'StageChanged', data, caveats: caveatsOf(clueNo) }];
}
