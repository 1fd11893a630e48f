import { publish } from '#agency/publication.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { LedgerWithdrawalApprovedV1 } from '#contracts/housing/ledger-withdrawal-approved.v1.js';
import type { LedgerEntered, LedgerWithdrawalApproved } from '../ledger-membership/ledger-membership.js';

/** What every service learns of the ledger. */
export const ledgerPublications = [
  publish('LedgerEntered', 'open', LedgerEnteredV1, ({ projectId, level, enteredOn }: LedgerEntered['data']) => ({
    projectId,
    level,
    enteredOn,
  })),
  publish(
    'LedgerWithdrawalApproved',
    'open',
    LedgerWithdrawalApprovedV1,
    ({ projectId, kind }: LedgerWithdrawalApproved['data']) => ({ projectId, kind }),
  ),
];
