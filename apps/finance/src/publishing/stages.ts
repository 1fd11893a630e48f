import { publish } from '#agency/publication.js';
import { AssetLiabilityAuditedV1 } from '#contracts/finance/asset-liability-audited.v1.js';
import { FinancingStageReachedV1 } from '#contracts/finance/financing-stage-reached.v1.js';
import { SpecialLoanStageReachedV1 } from '#contracts/finance/special-loan-stage-reached.v1.js';
import type { AssetLiabilityAudited } from '../asset-liability-audit/asset-liability-audit.js';
import type {
  BankDeclined,
  CreditApproved,
  CreditDrawn,
  RectifiedAndRepushed,
  WhitelistPushed,
} from '../financing-match/financing-match.js';
import type { LoanApplied, LoanApproved, LoanFundReceived, LoanRepaid } from '../special-loan/special-loan-events.js';

/** How far loans, credit and audits are. The sums of bank credit stay inside. */
export const stagePublications = [
  publish('LoanApplied', 'payments', SpecialLoanStageReachedV1, (loan: LoanApplied['data']) => ({
    ...{ projectId: loan.projectId, stage: 'applied' as const, amount: loan.amount, on: loan.appliedOn },
  })),
  publish('LoanApproved', 'payments', SpecialLoanStageReachedV1, (loan: LoanApproved['data']) =>
    loanStage('approved', loan),
  ),
  publish('LoanFundReceived', 'payments', SpecialLoanStageReachedV1, (loan: LoanFundReceived['data']) =>
    loanStage('received', loan),
  ),
  publish('LoanRepaid', 'payments', SpecialLoanStageReachedV1, (loan: LoanRepaid['data']) => loanStage('repaid', loan)),
  publish('WhitelistPushed', 'payments', FinancingStageReachedV1, ({ projectId, banks, on }: WhitelistPushed['data']) =>
    banks.map((bank) => ({ projectId, stage: 'pushed' as const, bank, on })),
  ),
  publish('BankDeclined', 'payments', FinancingStageReachedV1, (declined: BankDeclined['data']) => ({
    ...declined,
    stage: 'declined' as const,
  })),
  publish(
    'RectifiedAndRepushed',
    'payments',
    FinancingStageReachedV1,
    ({ projectId, banks, on }: RectifiedAndRepushed['data']) =>
      banks.map((bank) => ({ projectId, stage: 'repushed' as const, bank, on })),
  ),
  publish('CreditApproved', 'payments', FinancingStageReachedV1, ({ projectId, bank, on }: CreditApproved['data']) => ({
    projectId,
    stage: 'approved' as const,
    bank,
    on,
  })),
  publish('CreditDrawn', 'payments', FinancingStageReachedV1, ({ projectId, bank, on }: CreditDrawn['data']) => ({
    ...{ projectId, stage: 'drawn' as const, bank, on },
  })),
  publish(
    'AssetLiabilityAudited',
    'payments',
    AssetLiabilityAuditedV1,
    ({ projectId, assets, liabilities, auditedOn, insolvent }: AssetLiabilityAudited['data']) => ({
      ...{ projectId, assets, liabilities, auditedOn, insolvent },
    }),
  ),
];

function loanStage<Stage extends string>(
  stage: Stage,
  { projectId, amount, on }: { projectId: string; amount: number; on: string },
) {
  return { projectId, stage, amount, on };
}
