import { projection } from '#projections/projection.js';
import { project, type ProjectMoneyRow } from './project-money.js';

export const projectMoney = projection<ProjectMoneyRow>({
  name: 'project_money',
  version: 1,
  on: [
    'finance.DisbursementPaid',
    'finance.DrawdownPaid',
    'finance.AdvanceContractRecorded',
    'finance.RecoveredToEscrow',
    'finance.AssetLiabilityAudited',
  ],
  keys: (fact) => [fact.key],
  project,
});
