import { projection } from '#projections/projection.js';
import { project, type VolumeRow } from './volumes.js';

export const volumes = projection<VolumeRow>({
  name: 'volumes',
  version: 1,
  on: ['petition.PetitionVolumeReported'],
  keys: (fact) => [(fact.data as { period: string }).period],
  project,
});
