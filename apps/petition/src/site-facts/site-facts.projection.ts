import { projection } from '#projections/projection.js';
import { project, type SiteFactRow } from './site-facts.js';

export const siteFacts = projection<SiteFactRow>({
  name: 'site_facts',
  version: 1,
  on: ['petition.SiteFactReported', 'petition.SiteFactAnswered'],
  keys: (fact) => [(fact.data as { factId: string }).factId],
  project,
});
