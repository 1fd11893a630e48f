import { projection } from '#projections/projection.js';
import { project, type ClaimsRow } from './claims.js';

/** G7 is asked on the closing case's stream; everything else of these types is on the claims' own. */
export const claims = projection<ClaimsRow>({
  name: 'claims',
  version: 3,
  on: [
    ...['ResumptionClaimed', 'DeliveryClaimed', 'TitleReadyClaimed', 'ResolutionClaimed', 'ClaimWithdrawn'],
    ...['ClaimUnderQuery', 'ClaimVerified', 'ClaimRejected', 'ClaimLapsed'],
    ...['CorroborationRequested', 'CorroborationReceived', 'ProgressReported', 'LabourReported', 'SiteVisitRecorded'],
    ...['SurveyRecorded', 'TitleCountReported', 'AcceptanceReported', 'PauseApproved', 'ProjectFactNoted'],
  ].map((type) => `housing.${type}`),
  keys: (fact) => [fact.key],
  project,
});
