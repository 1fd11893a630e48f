import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { AssetLiabilityAuditedV1 } from '#contracts/finance/asset-liability-audited.v1.js';
import { EscrowFrozenV1 } from '#contracts/finance/escrow-frozen.v1.js';
import { EscrowShortfallDetectedV1 } from '#contracts/finance/escrow-shortfall-detected.v1.js';
import { FinancingStageReachedV1 } from '#contracts/finance/financing-stage-reached.v1.js';
import { MortgageStressReportedV1 } from '#contracts/finance/mortgage-stress-reported.v1.js';
import { PaymentMadeV1 } from '#contracts/finance/payment-made.v1.js';
import { RecoveredToEscrowV1 } from '#contracts/finance/recovered-to-escrow.v1.js';
import { SpecialLoanStageReachedV1 } from '#contracts/finance/special-loan-stage-reached.v1.js';
import { recordPolicy } from './src/record-policy.js';

export default defineAgency({
  service: 'finance',
  title: '金融与资金监管',
  channels: {
    answers: {
      readers: ['housing'],
      contracts: [ClosureConsentGivenV1, ClosureObjectionGivenV1, CorroborationGivenV1, TaskReportedV1, TaskSignedV1],
    },
    leadership: { readers: ['oversight', 'housing'], contracts: [MortgageStressReportedV1] },
    payments: {
      readers: ['housing', 'court', 'discipline', 'oversight'],
      contracts: [
        AssetLiabilityAuditedV1,
        EscrowFrozenV1,
        EscrowShortfallDetectedV1,
        FinancingStageReachedV1,
        PaymentMadeV1,
        RecoveredToEscrowV1,
        SpecialLoanStageReachedV1,
      ],
    },
  },
  consumes: ['identity.open', 'housing.open', 'housing.requests', 'court.open', 'public-security.recovery'],
  record: recordPolicy,
});
