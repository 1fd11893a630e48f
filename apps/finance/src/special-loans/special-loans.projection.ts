import { projection } from '#projections/projection.js';
import { project, type SpecialLoanRow } from './special-loans.js';

export const specialLoans = projection<SpecialLoanRow>({
  name: 'special_loans',
  version: 1,
  on: [
    'finance.LoanApplied',
    'finance.LoanApproved',
    'finance.LoanFundReceived',
    'finance.DrawdownPaid',
    'finance.LoanRepaid',
  ],
  keys: (fact) => [fact.key],
  project,
});
