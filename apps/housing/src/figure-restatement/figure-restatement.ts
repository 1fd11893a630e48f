import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

/** Figures that are signed every week, and that a later fact may move. */
export const METRICS = ['closed', 'claimed', 'entered', 'verified-households'] as const;
export type Metric = (typeof METRICS)[number];

export type FigureRestated = DomainEvent<
  'FigureRestated',
  {
    projectId: string;
    metric: Metric;
    before: number;
    after: number;
    /** First day of which the new figure is told. */
    from: Day;
    cause: string;
    by: string;
  }
>;

export interface FigureRestatement {
  readonly restated: readonly FigureRestated['data'][];
}

/** 更正说明 of one project: what was signed keeps its value, the difference is explained (H-17). */
export const FigureRestatement: Aggregate<FigureRestatement, FigureRestated> = {
  stream: 'housing.figureRestatement',
  initial: { restated: [] },
  evolve: only('FigureRestated', ({ restated }, { data }) => ({ restated: [...restated, data] })),
};
