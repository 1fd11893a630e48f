import { projection } from '#projections/projection.js';
import { CLUE_FACTS, clueOf, project, type ClueRow } from './clues.js';

export const clues = projection<ClueRow>({
  name: 'clues',
  version: 1,
  on: CLUE_FACTS,
  keys: (fact) => [clueOf(fact)],
  project,
  refold: true,
});
