import type { PetitionVolumeReportedV1 } from '#contracts/petition/petition-volume-reported.v1.js';
import { projection } from '#projections/projection.js';
import { project, type PetitionVolumeRow } from './petition-volumes.js';

export const petitionVolumes = projection<PetitionVolumeRow>({
  name: 'petition_volumes',
  version: 1,
  on: ['petition.petition-volume-reported.v1'],
  keys: (fact) => [(fact.data as PetitionVolumeReportedV1).period],
  project,
});
