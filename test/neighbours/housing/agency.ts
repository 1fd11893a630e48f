import { defineAgency } from '#agency/define-agency.js';
import { ClaimLapsedV1 } from '#contracts/housing/claim-lapsed.v1.js';
import { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import { ClaimVerifiedV1 } from '#contracts/housing/claim-verified.v1.js';
import { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';

/** Stands for housing in the specs of one service: the same channels, and says what it is told to say. */
export default defineAgency({
  service: 'housing',
  title: '住建',
  channels: {
    clues: { readers: ['public-security'], contracts: [ClueTransferredV1] },
    open: {
      readers: 'all',
      contracts: [
        ClaimLapsedV1,
        ClaimRejectedV1,
        ClaimVerifiedV1,
        LedgerEnteredV1,
        ProjectRegisteredV1,
        ProjectReopenedV1,
      ],
    },
    requests: { readers: ['finance', 'public-security', 'court', 'petition', 'discipline'], contracts: [] },
  },
  consumes: ['identity.open'],
});
