import { defineAgency } from '#agency/define-agency.js';
import { DutyAssignedV1 } from '#contracts/housing/duty-assigned.v1.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { LedgerWithdrawalApprovedV1 } from '#contracts/housing/ledger-withdrawal-approved.v1.js';
import { MilestoneAchievedV1 } from '#contracts/housing/milestone-achieved.v1.js';
import { MilestoneMissedV1 } from '#contracts/housing/milestone-missed.v1.js';
import { MilestoneScheduledV1 } from '#contracts/housing/milestone-scheduled.v1.js';
import { PlanApprovedV1 } from '#contracts/housing/plan-approved.v1.js';
import { ProblemIdentifiedV1 } from '#contracts/housing/problem-identified.v1.js';
import { ProblemReclassifiedV1 } from '#contracts/housing/problem-reclassified.v1.js';
import { ProjectProfileChangedV1 } from '#contracts/housing/project-profile-changed.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';

export default defineAgency({
  service: 'housing',
  title: '住建与领导小组办公室',
  channels: {
    open: {
      readers: 'all',
      contracts: [
        DutyAssignedV1,
        LedgerEnteredV1,
        LedgerWithdrawalApprovedV1,
        MilestoneAchievedV1,
        MilestoneMissedV1,
        MilestoneScheduledV1,
        PlanApprovedV1,
        ProblemIdentifiedV1,
        ProblemReclassifiedV1,
        ProjectProfileChangedV1,
        ProjectRegisteredV1,
      ],
    },
  },
  consumes: ['court.open', 'identity.open'],
});
