import type { Day } from '#kernel/time.js';

/** 化解标准 in force, by the day from which it is: each application is judged by the one of its day (G12). */
const STANDARDS: readonly { readonly version: string; readonly from: Day }[] = [
  { version: 'XH-2026-1', from: '2026-01-05' },
];

export function standardInForce(day: Day): string | undefined {
  return STANDARDS.filter(({ from }) => from <= day).at(-1)?.version;
}

/** G7 is asked once per application: `G7` of the first, `G7-C2` of the second. */
export function inspectorsQuestion(caseId: string): string {
  return caseId.endsWith('-C1') ? 'G7' : `G7-${caseId.slice(caseId.lastIndexOf('-') + 1)}`;
}

/** Months after closing at which a project is looked at again. */
export const REINSPECTION_MONTHS = [3, 6, 12, 24, 36] as const;

/** Working days to mend what a re-inspection found (T-11). */
export const MENDING_DAYS = 5;
