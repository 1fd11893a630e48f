import { projection } from '#projections/projection.js';
import type { Print } from '../evidence/photo-rules.js';
import { keyOf, project } from './evidence-prints.js';

export const evidencePrints = projection<Print>({
  name: 'evidence_prints',
  version: 1,
  on: ['housing.EvidenceSubmitted'],
  keys: (fact) => [keyOf(fact)],
  project,
});
