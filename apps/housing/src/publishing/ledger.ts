import { publish } from '#agency/publication.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import type { LedgerEntered } from '../ledger-membership/ledger-membership.js';
import type { ProjectRegistered } from '../troubled-project/troubled-project.js';

/** What every service learns of the ledger. */
export const ledgerPublications = [
  publish(
    'ProjectRegistered',
    'open',
    ProjectRegisteredV1,
    ({ address: _, ...file }: ProjectRegistered['data']) => file,
  ),
  publish('LedgerEntered', 'open', LedgerEnteredV1, ({ projectId, level, enteredOn }: LedgerEntered['data']) => ({
    projectId,
    level,
    enteredOn,
  })),
];
