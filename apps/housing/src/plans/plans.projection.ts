import { projection } from '#projections/projection.js';
import { project, type PlanRow } from './plans.js';

export const plans = projection<PlanRow>({
  name: 'plans',
  version: 1,
  on: [
    'housing.LedgerEntered',
    'housing.DeadlineAdjusted',
    'housing.PlanDrafted',
    'housing.PlanRevised',
    'housing.LegalReviewRequested',
    'housing.LegalReviewPassed',
    'housing.LegalReviewFailed',
    'housing.PlanApproved',
    'court.insolvency-accepted.v1',
    'court.seal-imposed.v1',
    'court.unseal-decided.v1',
  ],
  // reviews of an issue's measure bear the same name
  keys: (fact) => ('issueId' in fact.data ? [] : [fact.key]),
  project,
  refold: true,
});
