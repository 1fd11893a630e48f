/** 领导小组办公室: it verifies, so it claims nothing (T-3). */
export const OFFICE = 'leading-group-office';

/** Services of the agencies that answer from a service of their own; all others act inside housing. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'finance-bureau': 'finance',
  treasury: 'finance',
  'audit-bureau': 'finance',
  'rural-bank': 'finance',
  'ccb-bank': 'finance',
  'economic-police': 'public-security',
  'politics-law': 'public-security',
  court: 'court',
  'petition-bureau': 'petition',
  'discipline-inspection': 'discipline',
};

/** Where an agency answers. A new township or bureau acts in housing. */
export function serviceOf(agency: string): string {
  return ELSEWHERE[agency] ?? 'housing';
}
