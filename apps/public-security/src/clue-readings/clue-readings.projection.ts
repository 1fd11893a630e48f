import { projection } from '#projections/projection.js';
import { project, type ClueReadingRow } from './clue-readings.js';

export const clueReadings = projection<ClueReadingRow>({
  name: 'clue_readings',
  version: 1,
  on: ['public-security.AccessLogged'],
  keys: ({ id }) => [id],
  project,
});
