import { projection } from '#projections/projection.js';
import { project, type ClosureRow } from './closures.js';

const ON = [
  ...['GateFactNoted', 'ClosureApplied', 'ClosureConsentRequested', 'ClosureConsented', 'ClosureObjected'],
  ...['ClosureNoticePublished', 'ClosureObjectionReceived', 'ClosureAccepted', 'ClosureApproved', 'CityCheckPassed'],
  ...['CityCheckFailed', 'ProjectClosed', 'ReinspectionPassed', 'ReinspectionFailed', 'FindingRaised'],
  ...['RectificationVerified', 'ProjectReopened', 'CorroborationRequested', 'CorroborationReceived'],
  'ClosureReturned',
].map((type) => `housing.${type}`);

/** Corroboration stands on two streams; only G7 is the case's. */
const isOfCase = (type: string, data: object) =>
  !type.startsWith('housing.Corroboration') || ('witness' in data && data.witness === 'G7');

export const closures = projection<ClosureRow>({
  name: 'closures',
  version: 3,
  on: ON,
  keys: ({ type, data, key }) => (isOfCase(type, data) ? [key] : []),
  project,
});
