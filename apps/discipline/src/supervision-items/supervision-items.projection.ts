import { projection } from '#projections/projection.js';
import { project, type SupervisionItemRow } from './supervision-items.js';

export const supervisionItems = projection<SupervisionItemRow>({
  name: 'supervision_items',
  version: 2,
  on: [
    'discipline.SupervisionOpened',
    'discipline.SupervisionAccepted',
    'discipline.QuestionAsked',
    'discipline.QuestionAnswered',
    'discipline.FindingMade',
    'discipline.SupervisionLetterIssued',
    'discipline.SupervisionRectified',
    'discipline.SupervisionClosed',
  ],
  keys: (fact) => [(fact.data as { itemId: string }).itemId],
  project,
});
