import { IsArray, ValidateNested } from 'class-validator';
import { StressCell } from '../parts/stress-cell.js';
import { Type } from 'class-transformer';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Suspended mortgages of a week, masked for the audience. Published by finance. */
@Published('finance.mortgage-stress-reported.v1', { level: 'L2', label: '停贷断贷报送' })
export class MortgageStressReportedV1 {
  /** ISO week, 2026-W03. */
  @IsCode() readonly week!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StressCell) readonly cells!: StressCell[];
  @IsText(100) readonly households!: string;
  @IsText(100) readonly balance!: string;
}
