import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay } from '#kernel/fields/fields.js';
import { happened } from '../claim-standing.js';
import type { LabourReported } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

export class LabourDay {
  @IsDay() readonly day!: string;
  /** By the real-name register: a count, no names. */
  @IsCount(100_000) readonly workers!: number;
}

/** 实名制用工, a day or several. */
export class LabourReport {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(31)
  @ValidateNested({ each: true })
  @Type(() => LabourDay)
  readonly days!: LabourDay[];
}

export class ReportLabour {
  constructor(
    readonly projectId: string,
    readonly report: LabourReport,
    readonly acting: Acting,
  ) {}
}

/** A day reported again with the same number is on record; with another one it counts anew. */
export function reportLabour({ projectId, report, acting }: ReportLabour, { seen }: StatusClaims): LabourReported[] {
  return report.days
    .filter((each) => !seen.labour.some(({ day, workers }) => day === each.day && workers === each.workers))
    .map(({ day, workers }) => ({
      ...{ type: 'LabourReported' as const, data: { projectId, day, workers } },
      ...happened(day, acting),
    }));
}
