import { IsCode, IsDay, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A step of the procedure. Published by court. */
@Published('court.insolvency-stage-reached.v1', { level: 'L1', label: '破产程序进展' })
export class InsolvencyStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseNo!: string;
  /** The event, e.g. NoticePublished. */
  @IsCode() readonly stage!: string;
  @IsDay() readonly on!: string;
  @IsOptional() @IsDay() readonly until?: string;
}
