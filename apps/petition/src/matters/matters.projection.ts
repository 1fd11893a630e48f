import { projection } from '#projections/projection.js';
import type { MatterRow } from './matter-row.js';
import { project } from './matters.js';

export const matters = projection<MatterRow>({
  name: 'matters',
  version: 1,
  on: [
    'petition.MatterRegistered',
    'petition.MatterRouted',
    'petition.MatterForwarded',
    'petition.RecipientObjected',
    'petition.MatterAccepted',
    'petition.MatterExtended',
    'petition.OpinionIssued',
    'petition.MatterClosed',
    'petition.IdentitySealed',
    'petition.DeadlineAdjusted',
  ],
  keys: (fact) => [(fact.data as { matterNo: string }).matterNo],
  project,
});
