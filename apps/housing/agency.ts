import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { ClaimLapsedV1 } from '#contracts/housing/claim-lapsed.v1.js';
import { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import { ClaimUnderQueryV1 } from '#contracts/housing/claim-under-query.v1.js';
import { ClaimVerifiedV1 } from '#contracts/housing/claim-verified.v1.js';
import { ClaimWithdrawnV1 } from '#contracts/housing/claim-withdrawn.v1.js';
import { ClosureAppliedV1 } from '#contracts/housing/closure-applied.v1.js';
import { ClosureConsentRequestedV1 } from '#contracts/housing/closure-consent-requested.v1.js';
import { ClosureNoticePublishedV1 } from '#contracts/housing/closure-notice-published.v1.js';
import { ClosureReturnedV1 } from '#contracts/housing/closure-returned.v1.js';
import { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { CorroborationRequestedV1 } from '#contracts/housing/corroboration-requested.v1.js';
import { DeliveryClaimedV1 } from '#contracts/housing/delivery-claimed.v1.js';
import { DutyAssignedV1 } from '#contracts/housing/duty-assigned.v1.js';
import { KeyPeriodSetV1 } from '#contracts/housing/key-period-set.v1.js';
import { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import { LedgerWithdrawalApprovedV1 } from '#contracts/housing/ledger-withdrawal-approved.v1.js';
import { MilestoneAchievedV1 } from '#contracts/housing/milestone-achieved.v1.js';
import { MilestoneMissedV1 } from '#contracts/housing/milestone-missed.v1.js';
import { MilestoneScheduledV1 } from '#contracts/housing/milestone-scheduled.v1.js';
import { PlanApprovedV1 } from '#contracts/housing/plan-approved.v1.js';
import { ProblemIdentifiedV1 } from '#contracts/housing/problem-identified.v1.js';
import { ProblemReclassifiedV1 } from '#contracts/housing/problem-reclassified.v1.js';
import { ProjectClosedV1 } from '#contracts/housing/project-closed.v1.js';
import { ProjectProfileChangedV1 } from '#contracts/housing/project-profile-changed.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';
import { ReinspectionFailedV1 } from '#contracts/housing/reinspection-failed.v1.js';
import { ResolutionClaimedV1 } from '#contracts/housing/resolution-claimed.v1.js';
import { ResumptionClaimedV1 } from '#contracts/housing/resumption-claimed.v1.js';
import { TaskEndedV1 } from '#contracts/housing/task-ended.v1.js';
import { TaskIssuedV1 } from '#contracts/housing/task-issued.v1.js';
import { TaskRemindedV1 } from '#contracts/housing/task-reminded.v1.js';
import { TitleReadyClaimedV1 } from '#contracts/housing/title-ready-claimed.v1.js';
import { UrgingNoticeServedV1 } from '#contracts/housing/urging-notice-served.v1.js';
import { RuleSet } from './src/rule-set/rule-set.js';
import { ruleSetOn } from './src/rule-set/rules-in-force.js';

export default defineAgency({
  service: 'housing',
  title: '住建与领导小组办公室',
  slices: ['clue-access'],
  channels: {
    answers: {
      readers: ['housing'],
      contracts: [ClosureConsentGivenV1, ClosureObjectionGivenV1, CorroborationGivenV1, TaskReportedV1, TaskSignedV1],
    },
    clues: { readers: ['public-security'], contracts: [ClueTransferredV1] },
    open: {
      readers: 'all',
      contracts: [
        ClaimLapsedV1,
        ClaimRejectedV1,
        ClaimUnderQueryV1,
        ClaimVerifiedV1,
        ClaimWithdrawnV1,
        ClosureAppliedV1,
        ClosureNoticePublishedV1,
        DeliveryClaimedV1,
        DutyAssignedV1,
        KeyPeriodSetV1,
        LedgerEnteredV1,
        LedgerWithdrawalApprovedV1,
        MilestoneAchievedV1,
        MilestoneMissedV1,
        MilestoneScheduledV1,
        PlanApprovedV1,
        ProblemIdentifiedV1,
        ProblemReclassifiedV1,
        ProjectClosedV1,
        ProjectProfileChangedV1,
        ProjectRegisteredV1,
        ProjectReopenedV1,
        ReinspectionFailedV1,
        ResolutionClaimedV1,
        ResumptionClaimedV1,
        TaskEndedV1,
        TaskRemindedV1,
        TitleReadyClaimedV1,
        UrgingNoticeServedV1,
      ],
    },
    requests: {
      readers: ['finance', 'public-security', 'court', 'petition', 'discipline'],
      contracts: [ClosureConsentRequestedV1, ClosureReturnedV1, CorroborationRequestedV1, TaskIssuedV1],
    },
  },
  consumes: [
    '*.answers',
    'court.open',
    'discipline.results',
    'finance.payments',
    'identity.open',
    'petition.facts',
    'public-security.recovery',
    'public-security.stages',
  ],
  ruleInForce: async (store, day) => ruleSetOn(await store.stateOf(RuleSet, 'county'), day)?.version,
});
