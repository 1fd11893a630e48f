import { projection } from '#projections/projection.js';
import { project, type JointItemRow } from './joint-items.js';

export const jointItems = projection<JointItemRow>({
  name: 'joint_items',
  version: 1,
  on: ['court.JointItemRaised', 'court.JointItemAnswered', 'court.JointItemClosed'],
  keys: (fact) => [(fact.data as { itemId: string }).itemId],
  project,
});
