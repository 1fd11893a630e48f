import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { FailedItem } from '#contracts/parts/failed-item.js';
import type { Acting } from '#kernel/acting.js';
import type { CaseState } from '../case-state.js';
import { REINSPECTION_MONTHS } from '../closing-rules.js';
import type { ReinspectionFailed } from '../closure-events.js';
import { closedProject } from '../pass-reinspection/pass-reinspection.js';

/** 回头看 not passed: what does not hold, and the verified claim that it undoes, if any (T-12). */
export class FailedReinspection {
  @IsIn(REINSPECTION_MONTHS) readonly month!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FailedItem)
  readonly failed!: FailedItem[];
}

export class FailReinspection {
  constructor(
    readonly projectId: string,
    readonly reinspection: FailedReinspection,
    readonly acting: Acting,
  ) {}
}

export function failReinspection(
  { projectId, reinspection, acting }: FailReinspection,
  state: CaseState,
): ReinspectionFailed[] {
  const { month } = reinspection;
  if (state.reinspected.includes(month)) return [];
  closedProject(state);
  const failed = reinspection.failed.map(({ item, claimId }) => ({
    item,
    ...(claimId === undefined ? {} : { claimId }),
  }));
  return [{ type: 'ReinspectionFailed', data: { projectId, month, failed, on: acting.today } }];
}
