import { projection } from '#projections/projection.js';
import { keyOf } from '../evidence-prints/evidence-prints.js';
import { project, type EvidenceRow } from './evidence-items.js';

export const evidenceItems = projection<EvidenceRow>({
  name: 'evidence_items',
  version: 1,
  on: ['housing.EvidenceSubmitted'],
  keys: (fact) => [keyOf(fact)],
  project,
});
