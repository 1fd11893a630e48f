import { IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import { METRICS, type FigureRestated, type Metric } from '../figure-restatement/figure-restatement.js';

/** 更正说明 line. */
export class RestatementRow {
  @IsString() readonly projectCode!: string;
  @IsIn(METRICS) readonly metric!: Metric;
  @IsInt() readonly before!: number;
  @IsInt() readonly after!: number;
  /** YYYY-MM-DD */
  @IsString() readonly from!: string;
  @IsString() readonly cause!: string;
}

/** A figure of a project may be restated more than once; each explanation stays. */
export function project(_: RestatementRow | undefined, { data }: Fact): RestatementRow {
  const { projectId: projectCode, metric, before, after, from, cause } = data as FigureRestated['data'];
  return { projectCode, metric, before, after, from, cause };
}
