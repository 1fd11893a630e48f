import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { RuleSetPublished } from '../rule-set/rule-set.js';
import { FIRST_RULES, SHIPPED, type Thresholds } from '../rule-set/thresholds.js';

type ThresholdName = keyof Thresholds;
const THRESHOLD_NAMES = Object.keys(SHIPPED) as ThresholdName[];

/** A published rule set as it was published. */
export interface RuleSetRow {
  readonly version: string;
  readonly publishedAt: string;
  /** First day by which it judges, YYYY-MM-DD. */
  readonly from: string;
  readonly diff: string;
  readonly approvers: readonly string[];
  readonly thresholds: Partial<Thresholds>;
}

export class ThresholdLine {
  @IsIn(THRESHOLD_NAMES) readonly name!: ThresholdName;
  @IsInt() readonly value!: number;
  /** The value with which the platform ships. */
  @IsInt() readonly shipped!: number;
  /** The county set it; otherwise it is as shipped because the rule set leaves it out. */
  @IsBoolean() readonly set!: boolean;
}

/** 核查规则集: a version, from when it judges, and each of its values. */
export class RuleSetView {
  @IsString() readonly version!: string;
  /** YYYY-MM-DD; empty: from the beginning. */
  @IsString() readonly from!: string;
  @IsBoolean() readonly inForce!: boolean;
  @IsString() readonly diff!: string;
  @IsArray() @IsString({ each: true }) readonly approvers!: readonly string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThresholdLine) readonly thresholds!: readonly ThresholdLine[];
}

/** A version never changes: said again it is the same row. */
export function project(row: RuleSetRow | undefined, { data, occurredAt, recordedAt }: Fact): RuleSetRow {
  const { version, diff, approvers, thresholds } = data as RuleSetPublished['data'];
  return row ?? { version, publishedAt: recordedAt, from: dayOf(occurredAt), diff, approvers, thresholds };
}

/** All versions, the newest first; last RS-0, with which the platform ships. */
export function ruleSetViews(rows: readonly RuleSetRow[]): RuleSetView[] {
  const published = [...rows].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  const shipped = { version: FIRST_RULES.version, from: '', diff: '', approvers: [], thresholds: {} };
  return [...published, shipped].map(({ version, from, diff, approvers, thresholds }, place) => ({
    ...{ version, from, diff, approvers },
    inForce: place === 0,
    thresholds: THRESHOLD_NAMES.map((name) => lineOf(name, thresholds)),
  }));
}

function lineOf(name: ThresholdName, thresholds: Partial<Thresholds>): ThresholdLine {
  const shipped = SHIPPED[name];
  const own = thresholds[name];
  return { name, value: own ?? shipped, shipped, set: own !== undefined };
}
