import { projection } from '#projections/projection.js';
import { project, type ProjectSeals } from './seals.js';

export const seals = projection<ProjectSeals>({
  name: 'seals',
  version: 1,
  on: [
    'court.SealImposed',
    'court.UnsealRequested',
    'court.UnsealDecided',
    'court.InsolvencyAccepted',
    'court.InsolvencyRefused',
    'court.ProcedureClosed',
  ],
  keys: (fact) => [fact.key],
  project,
});
