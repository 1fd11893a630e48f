/** G7 is asked once per application: `G7` of the first, `G7-C2` of the second. */
export function inspectorsRequest(claimId: string, caseId: string): string {
  return `${claimId}-${caseId.endsWith('-C1') ? 'G7' : `G7-${caseId.slice(caseId.lastIndexOf('-') + 1)}`}`;
}

/** Months after closing at which a project is looked at again (R-057). */
export const REINSPECTION_MONTHS = [3, 6, 12, 24, 36] as const;
