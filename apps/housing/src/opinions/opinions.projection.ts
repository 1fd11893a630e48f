import { projection } from '#projections/projection.js';
import { opinionOf, project, type OpinionRow } from './opinions.js';

export const opinions = projection<OpinionRow>({
  name: 'opinions',
  version: 1,
  on: ['housing.OpinionGiven', 'housing.OpinionDispatched'],
  keys: (fact) => [opinionOf(fact)],
  project,
});
