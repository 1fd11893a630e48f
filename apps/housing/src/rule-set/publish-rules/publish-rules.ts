import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { RuleSet, RuleSetPublished } from '../rule-set.js';
import type { Thresholds } from '../thresholds.js';

/** Bounds of each threshold that a county may set. */
export class RuleThresholds implements Partial<Thresholds> {
  @IsInt() @Min(2) @Max(1000) readonly burstSize!: number;
  @IsInt() @Min(1) @Max(1440) readonly burstMinutes!: number;
  @IsInt() @Min(0) @Max(16) readonly nearDuplicateBits!: number;
  @IsInt() @Min(14) @Max(60) readonly claimWindowDays!: number;
  @IsInt() @Min(7) @Max(60) readonly noticeDays!: number;
  @IsOptional() @IsInt() @Min(1) @Max(40) readonly windowWorkingDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(8) readonly missedFridays?: number;
  @IsOptional() @IsInt() @Min(7) @Max(120) readonly moneyDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(1000) readonly labourAtLeast?: number;
  @IsOptional() @IsInt() @Min(1) @Max(100) readonly labourPercentOfPlan?: number;
  @IsOptional() @IsInt() @Min(1) @Max(30) readonly labourDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(30) readonly labourOfLast?: number;
  @IsOptional() @IsInt() @Min(2) @Max(20) readonly spikeTimes?: number;
  @IsOptional() @IsInt() @Min(1) @Max(100) readonly progressPercent?: number;
  @IsOptional() @IsInt() @Min(2) @Max(10) readonly visits?: number;
  @IsOptional() @IsInt() @Min(1) @Max(20) readonly signals?: number;
  @IsOptional() @IsInt() @Min(1) @Max(90) readonly signalDays?: number;
  @IsOptional() @IsInt() @Min(4) @Max(6) readonly witnesses?: number;
  @IsOptional() @IsInt() @Min(1) @Max(100) readonly surveyPercent?: number;
  @IsOptional() @IsInt() @Min(5) @Max(500) readonly surveyAtLeast?: number;
  @IsOptional() @IsInt() @Min(10) @Max(2000) readonly surveyAtMost?: number;
  @IsOptional() @IsInt() @Min(50) @Max(100) readonly surveyYesPercent?: number;
  @IsOptional() @IsInt() @Min(1) @Max(365) readonly retypedDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(240) readonly rushHours?: number;
  @IsOptional() @IsInt() @Min(1) @Max(100) readonly rushOutcomes?: number;
  @IsOptional() @IsInt() @Min(1) @Max(365) readonly wordDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(60) readonly mendingDays?: number;
}

/** 核查规则发布. */
export class Rules {
  /** RS-<year>-<n> */
  @IsCode() readonly version!: string;
  @IsText() readonly diff!: string;
  /** 审批人, two at least. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @IsText(30, 1, { each: true }) readonly approvers!: readonly string[];
  @ValidateNested() @Type(() => RuleThresholds) readonly thresholds!: RuleThresholds;
}

export class PublishRules {
  constructor(
    readonly rules: Rules,
    readonly acting: Acting,
  ) {}
}

/** Two others than the publisher approve; a version never changes. */
export function publishRules({ rules, acting }: PublishRules, { versions, published }: RuleSet): RuleSetPublished[] {
  const current = published.at(-1);
  if (current?.version === rules.version && current.diff === rules.diff) return [];
  if (versions.has(rules.version)) throw new RuleViolation('housing.rules-published', `${rules.version} 已发布`);
  const others = new Set(rules.approvers.filter((one) => one !== acting.userId && one !== acting.name));
  if (others.size < 2) throw new RuleViolation('housing.two-approvers', '核查规则须经发布人以外的两人审批');
  return [{ type: 'RuleSetPublished', data: { ...rules } }];
}
