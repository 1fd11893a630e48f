import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { HolidayCalendar, type HolidayCalendarPublished } from './holiday-calendar.js';
import { PublishCalendar, publishCalendar, type CalendarNotice } from './publish-calendar/publish-calendar.js';

describe('publishing the holidays of a year', () => {
  const given = specFor(HolidayCalendar, publishCalendar);
  const notice = { year: 2027, docNo: '国办〔2026〕1号', offDays: ['2027-01-01'], workDays: ['2027-01-03'] };
  const order = (more: Partial<CalendarNotice> = {}) =>
    new PublishCalendar({ ...notice, ...more }, anOfficer('secadmin', '2026-11-05'));
  const published: HolidayCalendarPublished = { type: 'HolidayCalendarPublished', data: notice };

  it('names days off and worked weekends, in order', () =>
    given()
      .when(order({ offDays: ['2027-01-02', '2027-01-01'] }))
      .then({ ...published, data: { ...notice, offDays: ['2027-01-01', '2027-01-02'] } }));
  it('twice is once', () => given(published).when(order()).thenNothing());
  it('is corrected by another document', () =>
    given(published)
      .when(order({ docNo: '国办〔2026〕2号' }))
      .then({ ...published, data: { ...notice, docNo: '国办〔2026〕2号' } }));
  it('is not corrected under the same document', () =>
    given(published)
      .when(order({ workDays: [] }))
      .thenRefused('identity.notice-published'));
  it.each([
    ['a day that does not exist', { offDays: ['2027-02-30'] }, 'identity.no-such-day'],
    ['a day of another year', { offDays: ['2026-12-31'] }, 'identity.notice-of-another-year'],
    ['a day both off and worked', { offDays: ['2027-01-03'] }, 'identity.day-off-and-worked'],
    ['a Monday as worked weekend', { workDays: ['2027-01-04'] }, 'identity.not-a-weekend'],
  ])('refuses %s', (_, more, code) => given().when(order(more)).thenRefused(code));
});
