import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import type { Light } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { INSOLVENCY_KINDS, type InsolvencyKind } from '../insolvency-case/insolvency-events.js';

export class TimelineStep {
  /** Event type, e.g. InsolvencyAccepted. */
  @IsString() readonly event!: string;
  @IsString() readonly label!: string;
  @IsString() readonly on!: string;
  /** Natural days after its due day; absent in time. */
  @IsOptional() @IsInt() readonly daysLate?: number;
}

/** A clock of the law on the case. */
export class StatutoryClock {
  /** DL-C… of the deadline table. */
  @IsString() readonly code!: string;
  @IsString() readonly title!: string;
  @IsString() readonly start!: string;
  /** The day that an event has set; else it is counted when it is looked at. */
  @IsOptional() @IsString() readonly due?: string;
  @IsOptional() @IsString() readonly doneOn?: string;
}

export class StatutoryClockView extends StatutoryClock {
  @IsString() declare readonly due: string;
  @IsString() readonly light!: Light;
  @IsString() readonly remaining!: string;
}

const STAGES = ['filed', 'refused', 'accepted', 'declared', 'closed'] as const;

/** 破产案件时间轴 of the developer of one project. */
export class InsolvencyTimeline {
  @IsString() readonly projectCode!: string;
  @IsString() readonly caseNo!: string;
  @IsIn(INSOLVENCY_KINDS) readonly kind!: InsolvencyKind;
  @IsIn(['creditor', 'debtor']) readonly by!: 'creditor' | 'debtor';
  @IsIn(STAGES) readonly stage!: (typeof STAGES)[number];
  @IsOptional() @IsString() readonly administrator?: string;
  @IsOptional() @IsString() readonly claimsPeriodEnds?: string;
  /** 方案完备性: what the latest draft leaves open; empty means ready for vote, absent means no draft. */
  @IsOptional() @IsArray() @IsString({ each: true }) readonly missing?: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TimelineStep) readonly steps!: TimelineStep[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => StatutoryClock) readonly clocks!: StatutoryClock[];
}

export class InsolvencyTimelineView extends InsolvencyTimeline {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => StatutoryClockView)
  declare readonly clocks: StatutoryClockView[];
}
