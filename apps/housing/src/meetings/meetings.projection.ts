import { projection } from '#projections/projection.js';
import { MEETING_FACTS, meetingOf, project, type MeetingRow } from './meetings.js';

export const meetings = projection<MeetingRow>({
  name: 'meetings',
  version: 2,
  on: MEETING_FACTS,
  keys: (fact) => [meetingOf(fact)],
  project,
});
