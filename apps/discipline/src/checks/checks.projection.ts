import { projection } from '#projections/projection.js';
import { project, type CheckRow } from './checks.js';

export const checks = projection<CheckRow>({
  name: 'checks',
  version: 1,
  on: ['discipline.CheckDrawn', 'discipline.CheckDone', 'discipline.CheckResultReleased'],
  keys: (fact) => [(fact.data as { checkId: string }).checkId],
  project,
});
