import { projection } from '#projections/projection.js';
import { project, type ClueReadingRow } from './clue-readings.js';

/** Of an own event the service is `*`: each service that holds sealed clues has its own readings. */
export const clueReadings = projection<ClueReadingRow>({
  name: 'clue_readings',
  version: 1,
  on: ['*.AccessLogged'],
  keys: ({ id }) => [id],
  project,
});
