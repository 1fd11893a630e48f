import type { Day } from '#kernel/time.js';

/** What is promised for a key period: so many percent of the households by the end of a day. */
export interface KeyPeriodTarget {
  readonly targetPercent: number;
  readonly asOf: Day;
}

/** The target towards which a day works: that of the next day on which one is measured, else of the last. 0: none is set. */
export function targetOn(periods: readonly KeyPeriodTarget[], at: Day): number {
  const inOrder = [...periods].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return (inOrder.find(({ asOf }) => asOf >= at) ?? inOrder.at(-1))?.targetPercent ?? 0;
}
