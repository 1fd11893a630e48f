import { projection } from '#projections/projection.js';
import { project, type EscrowAccountRow } from './escrow-accounts.js';

export const escrowAccounts = projection<EscrowAccountRow>({
  name: 'escrow_accounts',
  version: 1,
  on: [
    'finance.EscrowAccountOpened',
    'finance.EscrowQuotaSet',
    'finance.EscrowBalanceRecorded',
    'finance.EscrowShortfallDetected',
    'finance.WorkConfirmed',
    'finance.NodeReleaseAllowed',
    'finance.NodeReleaseSuspended',
    'finance.EscrowNodeReached',
    'finance.DisbursementPaid',
    'finance.InsolvencyNoted',
    'finance.EscrowFrozen',
    'finance.AdministratorConfirmed',
    'finance.RecoveredToEscrow',
  ],
  keys: (fact) => [fact.key],
  project,
});
