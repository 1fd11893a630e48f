import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsText } from '#kernel/fields/fields.js';
import { METRICS, type FigureRestated, type FigureRestatement, type Metric } from '../figure-restatement.js';

/** 数据更正说明: a figure that was told, what it is from today, and why. */
export class Restatement {
  @IsIn(METRICS) readonly metric!: Metric;
  @IsCount() readonly before!: number;
  @IsCount() readonly after!: number;
  @IsText(500) readonly cause!: string;
}

export class RestateFigure {
  constructor(
    readonly projectId: string,
    readonly restatement: Restatement,
    readonly acting: Acting,
  ) {}
}

/** Explains forward only: it begins today and rewrites nothing that was signed. It moves no figure itself (H-04). */
export function restateFigure(
  { projectId, restatement, acting }: RestateFigure,
  { restated }: FigureRestatement,
): FigureRestated[] {
  const { metric, before, after, cause } = restatement;
  const last = restated.filter((each) => each.metric === metric).at(-1);
  if (last?.before === before && last.after === after && last.cause === cause) return [];
  if (before === after) throw new RuleViolation('housing.nothing-restated', '更正前后数值相同，无需说明');
  return [
    {
      type: 'FigureRestated',
      data: { projectId, metric, before, after, from: acting.today, cause, by: acting.agency },
    },
  ];
}
