import type { ImportedEntry, LedgerField } from '../ledger-imports/imported-entry.js';

/** Fields of the file that change by an order with a reason; level, problems and duties have orders of their own. */
export const PROFILE_FIELDS = [
  'name',
  'registeredName',
  'category',
  'township',
  'address',
  'developer',
  'developerUscc',
  'contractor',
  'supervisorFirm',
  'escrowBank',
  'flats',
  'sold',
  'households',
  'people',
  'startedOn',
  'agreedDeliveryOn',
  'stoppedOn',
  'foundOn',
  'cause',
  'description',
  'fundingGap',
  'worksArrears',
  'wageArrears',
  'territoryOwner',
  'taskForceHead',
  'caseOfficer',
  'resolutionPath',
  'measures',
  'deadline',
  'remark',
] as const satisfies readonly LedgerField[];

export type ProfileField = (typeof PROFILE_FIELDS)[number];
export type ProjectProfile = Partial<Pick<ImportedEntry, ProfileField>>;

/** What of an entry belongs into the file; 已交付, 已办证 and balances are other agencies' facts. */
export function profileOf(entry: Partial<ImportedEntry>): ProjectProfile {
  return Object.fromEntries(
    PROFILE_FIELDS.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])),
  );
}

export function isProfileField(field: string): field is ProfileField {
  return (PROFILE_FIELDS as readonly string[]).includes(field);
}
