/** What the county's rule set says about closing. */
export interface ClosingRules {
  readonly version: string;
  /** Natural days of the public notice (DL-H08). */
  readonly noticeDays: number;
  /** Working days to mend what a re-inspection found (T-11). */
  readonly mendingDays: number;
}

/** Until the county publishes its own. */
export const SHIPPED_CLOSING: ClosingRules = { version: 'RS-0', noticeDays: 7, mendingDays: 5 };

/** G7 is asked once per application: `G7` of the first, `G7-C2` of the second. */
export function inspectorsQuestion(caseId: string): string {
  return caseId.endsWith('-C1') ? 'G7' : `G7-${caseId.slice(caseId.lastIndexOf('-') + 1)}`;
}

/** Months after closing at which a project is looked at again. */
export const REINSPECTION_MONTHS = [3, 6, 12, 24, 36] as const;
