import { projection } from '#projections/projection.js';
import { project, type ProjectLine } from './projects.js';

/** Everything of a project moves its last day; the rest of the list is told by a few. */
export const projects = projection<ProjectLine>({
  name: 'projects',
  version: 3,
  on: [
    'ProjectRegistered',
    'ProjectProfileChanged',
    'ProblemIdentified',
    'ProblemReclassified',
    'DutyAssigned',
    'LedgerRowReverted',
    'LedgerEntered',
    'DeadlineAdjusted',
    'LedgerLevelChanged',
    'LedgerWithdrawalRequested',
    'LedgerWithdrawalApproved',
    'PlanDrafted',
    'LegalReviewRequested',
    'LegalReviewPassed',
    'LegalReviewFailed',
    'PlanApproved',
    'PlanRevised',
    'MilestoneScheduled',
    'MilestoneRescheduled',
    'MilestoneAchieved',
    'MilestoneMissed',
    ...['ResumptionClaimed', 'DeliveryClaimed', 'TitleReadyClaimed', 'ResolutionClaimed', 'ClaimWithdrawn'],
    ...['ClaimUnderQuery', 'ClaimVerified', 'ClaimRejected', 'ClaimLapsed'],
    'ProjectClosed',
    'ProjectReopened',
  ].map((type) => `housing.${type}`),
  // reviews of an issue's measure bear the same name
  keys: (fact) => ('issueId' in fact.data ? [] : [fact.key]),
  project,
});
