import { projection } from '#projections/projection.js';
import type { HolidayCalendarPublished } from '../holiday-calendar/holiday-calendar.js';
import { project, type CalendarRow } from './calendars.js';

export const calendars = projection<CalendarRow>({
  name: 'calendars',
  version: 1,
  on: ['identity.HolidayCalendarPublished'],
  keys: ({ data }) => [String((data as HolidayCalendarPublished['data']).year)],
  project,
});
