import { projection } from '#projections/projection.js';
import { flagKey, project, type FlagRow } from './evidence-flags.js';

export const evidenceFlags = projection<FlagRow>({
  name: 'evidence_flags',
  version: 2,
  on: ['housing.EvidenceFlagged', 'housing.EvidenceCleared'],
  keys: (fact) => [flagKey(fact)],
  project,
});
