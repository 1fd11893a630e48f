import { IsArray, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { StressCell } from '#contracts/parts/stress-cell.js';
import type { MortgageStressReportedV1 } from '#contracts/finance/mortgage-stress-reported.v1.js';
import type { Fact } from '#messaging/fact.js';

/** 停贷 of one week, masked by finance: texts, since a small cell is shown as `<5` or `*`. */
export class MortgageWeek {
  /** ISO week, 2026-W03. */
  @IsString() readonly week!: string;
  @IsString() readonly households!: string;
  /** 分, or `*`. */
  @IsString() readonly balance!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StressCell) readonly cells!: readonly StressCell[];
}

/** A week reported again stands corrected. */
export function project(_: MortgageWeek | undefined, fact: Fact): MortgageWeek {
  const { week, households, balance, cells } = fact.data as MortgageStressReportedV1;
  return { week, households, balance, cells };
}
