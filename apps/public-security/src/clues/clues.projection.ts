import { projection } from '#projections/projection.js';
import { project, type ClueRow } from './clues.js';

export const clues = projection<ClueRow>({
  name: 'clues',
  version: 1,
  on: [
    'public-security.ClueDelivered',
    'public-security.ClueReceived',
    'public-security.ReviewExtended',
    'public-security.ClueForwarded',
    'public-security.CaseFilingDecided',
    'public-security.NonFilingDecided',
    'public-security.StageChanged',
    'public-security.ReminderNoted',
  ],
  keys: ({ data }) => [(data as { clueNo: string }).clueNo],
  project,
});
