import { projection } from '#projections/projection.js';
import { project, type SuitRow } from './suits.js';

export const suits = projection<SuitRow>({
  name: 'suits',
  version: 1,
  on: [
    'court.SuitRegistered',
    'court.FastTracked',
    'court.SuitMediated',
    'court.JudgmentGiven',
    'court.JudgmentEffective',
    'court.EnforcementClosed',
    'court.SuitStayed',
    'court.SuitResumed',
  ],
  keys: (fact) => [(fact.data as { caseNo: string }).caseNo],
  project,
});
