import { projection } from '#projections/projection.js';
import { project, type SealedClue } from './sealed-clues.js';

export const sealedClues = projection<SealedClue>({
  name: 'sealed_clues',
  version: 1,
  on: ['housing.clue-transferred.v1'],
  keys: ({ data }) => [(data as { clueNo: string }).clueNo],
  project,
});
