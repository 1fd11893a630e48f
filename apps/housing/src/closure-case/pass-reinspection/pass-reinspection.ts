import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { REINSPECTION_MONTHS } from '../closing-rules.js';
import type { ReinspectionPassed } from '../closure-events.js';

/** 回头看 passed. */
export class PassedReinspection {
  @IsIn(REINSPECTION_MONTHS) readonly month!: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsText(200, 1, { each: true }) readonly checks!: string[];
}

export class PassReinspection {
  constructor(
    readonly projectId: string,
    readonly reinspection: PassedReinspection,
    readonly acting: Acting,
  ) {}
}

export function passReinspection(
  { projectId, reinspection }: PassReinspection,
  state: CaseState,
): ReinspectionPassed[] {
  const { month, checks } = reinspection;
  if (state.reinspected.includes(month)) return [];
  closedProject(state);
  return [{ type: 'ReinspectionPassed', data: { projectId, month, checks } }];
}

/** @throws RuleViolation for a project that does not stand closed */
export function closedProject({ closed }: CaseState): void {
  if (!closed) throw new RuleViolation('housing.not-closed', '该项目未销号，不适用回头看');
}
