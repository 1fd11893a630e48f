import { defineAgency } from '#agency/define-agency.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';

export default defineAgency({
  service: 'housing',
  title: '住建与领导小组办公室',
  channels: {
    open: { readers: 'all', contracts: [ProjectRegisteredV1, LedgerEnteredV1] },
  },
  consumes: ['identity.open'],
});
