import { publish } from '#agency/publication.js';
import { ClaimLapsedV1 } from '#contracts/housing/claim-lapsed.v1.js';
import { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import { ClaimVerifiedV1 } from '#contracts/housing/claim-verified.v1.js';
import { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';

export const said = [
  publish('ClaimLapsed', 'open', ClaimLapsedV1, (data: ClaimLapsedV1) => data),
  publish('ClaimRejected', 'open', ClaimRejectedV1, (data: ClaimRejectedV1) => data),
  publish('ClaimVerified', 'open', ClaimVerifiedV1, (data: ClaimVerifiedV1) => data),
  publish('ClueTransferred', 'clues', ClueTransferredV1, (data: ClueTransferredV1) => data),
  publish('LedgerEntered', 'open', LedgerEnteredV1, (data: LedgerEnteredV1) => data),
  publish('ProjectRegistered', 'open', ProjectRegisteredV1, (data: ProjectRegisteredV1) => data),
  publish('ProjectReopened', 'open', ProjectReopenedV1, (data: ProjectReopenedV1) => data),
];
