import { projection } from '#projections/projection.js';
import { project, type ProjectDemands } from './demands.js';

export const demands = projection<ProjectDemands>({
  name: 'demands',
  version: 1,
  on: [
    'petition.DemandRaised',
    'petition.DemandAnswered',
    'petition.DemandMet',
    'petition.DemandUnmet',
    'petition.DemandReopened',
  ],
  keys: (fact) => [fact.key],
  project,
});
