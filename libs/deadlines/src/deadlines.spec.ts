import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { addDays, at, isDay } from '#kernel/time.js';
import { STORY_DEADLINES, STORY_WINDOWS } from '../test/story-deadlines.data.js';
import { AGENCY_DEFINITIONS } from './agency-definitions.data.js';
import { calendarKnown } from './calendar-known.js';
import { PUBLISHED_YEARS } from './calendar.data.js';
import { addWorkingDays, calendarOf, isPublished, isWorkday, nextWorkday, workingDaysBetween } from './calendar.js';
import { COURT_DEFINITIONS } from './court-definitions.data.js';
import type { DeadlineUnit } from './deadline-definition.js';
import { DEADLINES, KEY_PERIOD_COUNTDOWN, WEEKLY_DEADLINES, deadline } from './definitions.js';
import { addMonths, dueOf, isLate, remindersBefore, weeklyDueOf } from './due.js';
import { HOUSING_DEFINITIONS } from './housing-definitions.data.js';
import { type RunningClock, remainingOf } from './remaining.js';

const calendar = calendarOf(PUBLISHED_YEARS);
const clock = (unit: DeadlineUnit, length: number, rollover = false) => ({ code: 'DL-X', unit, length, rollover });
const anyDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-01', days));
const length = fc.integer({ min: 1, max: 60 });

describe('the calendar', () => {
  it('agrees with chinese-days on every day of its years', () => {
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      expect([day, isWorkday(calendar, day)]).toEqual([day, chineseDays.isWorkday(day)]);
  });
  it('takes the later notice of a year', () => {
    const two = [...PUBLISHED_YEARS, { year: 2026, offDays: ['2026-07-01'], workDays: [] }];
    expect(isWorkday(calendarOf(two), '2026-07-01')).toBe(false);
    expect(isWorkday(calendarOf(two), '2026-10-01')).toBe(true);
  });
  it.each(['2027-01-01', '2026-02-30'])('refuses a notice of 2026 that names %s', (day) =>
    expect(() => calendarOf([{ year: 2026, offDays: [day], workDays: [] }])).toThrow(/2026/),
  );
  it('says provisional once a day without a notice was looked at', () => {
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false });
    expect(addWorkingDays(calendar, '2026-12-30', 2)).toEqual({ day: '2027-01-01', provisional: true });
    expect(addWorkingDays(calendar, '2023-12-29', 5).provisional).toBe(true);
    expect(nextWorkday(calendar, '2027-10-01')).toEqual({ day: '2027-10-01', provisional: true });
  });
  it('knows what the county has published beside what is shipped', () => {
    const notice = { year: 2027, offDays: ['2027-01-01'], workDays: [] };
    const known = calendarKnown({ holidays: [notice] });
    expect(addWorkingDays(known, '2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: false });
    expect(addWorkingDays(known, '2027-12-31', 1)).toEqual({ day: '2028-01-03', provisional: true });
    expect(isWorkday(known, '2026-10-01')).toBe(false);
    expect(calendarKnown({})).toEqual(calendar);
  });
  it.each([-1, 1.5, NaN])('refuses to count %p days', (n) =>
    expect(() => addWorkingDays(calendar, '2026-01-05', n)).toThrow(RangeError),
  );
  it('counts working days both ways', () =>
    fc.assert(
      fc.property(anyDay, length, (start, n) => {
        const { day } = addWorkingDays(calendar, start, n);
        expect(workingDaysBetween(calendar, start, day)).toBe(n);
        expect(workingDaysBetween(calendar, day, start)).toBe(-n);
      }),
    ));
  it.each(STORY_WINDOWS)('holds the window of the claim of %s, to %s, with %d working days', (claimed, last, days) => {
    expect(addDays(claimed, 14)).toBe(last);
    expect(workingDaysBetween(calendar, claimed, last)).toBe(days);
  });
});

describe('a deadline', () => {
  it.each(STORY_DEADLINES)('%s: from %s by %s it ends on %s', (_what, start, code, due) =>
    expect(dueOf(deadline(code), start, calendar)).toMatchObject({ due, provisional: false }),
  );
  it('of 60 days for claims ends after the holiday (06), or on its day (11)', () => {
    const sixty = { ...deadline('DL-C11'), ...clock('natural-day', 60, true) };
    expect(dueOf(sixty, '2026-03-06', calendar).due).toBe('2026-05-06');
    expect(dueOf(sixty, '2026-06-05', calendar).due).toBe('2026-08-04');
  });
  it('of 60 days without rolling ends on the holiday', () =>
    expect(dueOf({ ...deadline('DL-E04'), rollover: false }, '2026-03-02', calendar).due).toBe('2026-05-01'));
  it('extended counts from its first start (06: 6 months, + 3)', () =>
    expect(dueOf({ ...deadline('DL-C13'), ...deadline('DL-C13').extendableTo?.[0] }, '2026-02-10', calendar).due).toBe(
      '2026-11-10',
    ));
  it('is in time to the last millisecond of its last day, and 04-10 00:30 is late (T-17)', () => {
    const due = dueOf(deadline('PM-11'), at('2026-03-10', '10:00'), calendar);
    expect(due.lastMoment.toISOString()).toBe('2026-04-09T15:59:59.999Z');
    expect([due.lastMoment, at('2026-04-10'), at('2026-04-10', '00:30')].map((now) => isLate(due, now))).toEqual([
      false,
      true,
      true,
    ]);
  });
  it('in hours is exact', () => {
    const due = dueOf(deadline('DL-T02'), '2026-04-07T08:00:00Z', calendar);
    expect(due).toEqual({ due: '2026-04-08', lastMoment: at('2026-04-08', '16:00'), provisional: false });
    expect(isLate(due, at('2026-04-08', '10:00'))).toBe(false);
  });
  it('in hours refuses a bare day and a suspension', () => {
    expect(() => dueOf(deadline('DL-T02'), '2026-04-07', calendar)).toThrow(/DL-T02/);
    const still = [{ from: '2026-04-07', to: '2026-04-08' }];
    expect(() => dueOf(deadline('DL-T02'), at('2026-04-07'), calendar, still)).toThrow(/DL-T02/);
  });
  it.each(['2026-02-30', '2026-02-30T08:00:00Z', '2026-04-07T08:00:00', '2026-04-07T25:00:00Z', '', 'soon'])(
    'refuses to start at %p',
    (start) => expect(() => dueOf(deadline('DL-H01'), start, calendar)).toThrow(/不是有效/),
  );
  it('stands still from the query to its end, both days included', () => {
    const still = [{ from: '2026-04-09', to: '2026-04-10' }];
    expect(dueOf(deadline('DL-H05'), '2026-04-07', calendar, still).due).toBe('2026-04-16');
    expect(dueOf(clock('natural-day', 5), '2026-04-07', calendar, still).due).toBe('2026-04-14');
    expect(dueOf(deadline('DL-H05'), '2026-04-07', calendar, [{ from: '2026-05-01', to: '2026-06-01' }]).due).toBe(
      '2026-04-14',
    );
  });
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-05-31', 13, '2027-06-30'],
  ])('of months from %s by %d is clamped to %s', (start, months, due) => expect(addMonths(start, months)).toBe(due));
  it('in working days lands on a working day, later for a later start, and is provisional only beyond the notices', () =>
    fc.assert(
      fc.property(anyDay, length, fc.integer({ min: 0, max: 30 }), (start, n, later) => {
        const { due, provisional } = dueOf(clock('working-day', n), start, calendar);
        expect(due > start).toBe(true);
        expect(isWorkday(calendar, due)).toBe(true);
        expect(provisional).toBe(!isPublished(calendar, due));
        expect(dueOf(clock('working-day', n), addDays(start, later), calendar).due >= due).toBe(true);
        expect(dueOf(clock('working-day', n + 1), start, calendar).due > due).toBe(true);
      }),
    ));
  it('in natural days or months rolls onto a working day, never backwards and never past one', () =>
    fc.assert(
      fc.property(anyDay, length, fc.constantFrom<DeadlineUnit>('natural-day', 'month'), (start, n, unit) => {
        const plain = dueOf(clock(unit, n), start, calendar).due;
        const rolled = dueOf(clock(unit, n, true), start, calendar);
        expect(isDay(plain) && isWorkday(calendar, rolled.due) && rolled.due >= plain).toBe(true);
        expect(workingDaysBetween(calendar, addDays(plain, -1), rolled.due)).toBe(1);
        expect(rolled.provisional).toBe(!isPublished(calendar, plain) || !isPublished(calendar, rolled.due));
      }),
    ));
});

describe('the tables', () => {
  it('hold every code once, with a whole length and a basis', () => {
    for (const { code, length: n, basis } of DEADLINES.values())
      expect([code, Number.isSafeInteger(n) && n > 0 && basis !== '']).toEqual([code, true]);
    const named = { H: 15, T: 2, P: 4, E: 9, C: 24, S: 2, D: 1, F: 2 };
    for (const [letter, last] of Object.entries(named))
      for (let number = 1; number <= last; number += 1) {
        const code = `DL-${letter}${String(number).padStart(2, '0')}`;
        expect([code, DEADLINES.has(code) || WEEKLY_DEADLINES.has(code)]).toEqual([code, true]);
      }
    const rows = [...HOUSING_DEFINITIONS, ...AGENCY_DEFINITIONS, ...COURT_DEFINITIONS];
    expect(DEADLINES.size).toBe(rows.length);
    expect(COURT_DEFINITIONS.every(({ rollover }) => rollover)).toBe(true);
  });
  it('refuse an unknown code', () => expect(() => deadline('DL-Z99')).toThrow(/DL-Z99/));
  it.each([
    ['DL-F03', '2026-02-16', '2026-02-24', '17:00'], // W08: Thursday 02-19 lies in 春节 (T-19)
    ['DL-F03', '2026-03-16', '2026-03-19', '17:00'],
    ['DL-H03', '2026-06-15', '2026-06-22', '12:00'], // Friday 06-19 is 端午
  ])('put the weekly report %s of the week of %s on %s', (code, day, due, time) =>
    expect(weeklyDueOf(WEEKLY_DEADLINES.get(code)!, day, calendar)).toEqual({
      due,
      lastMoment: at(due, time),
      provisional: false,
    }),
  );
  it('remind of the key period 60, 30, 15 and 7 days ahead', () =>
    expect(remindersBefore(KEY_PERIOD_COUNTDOWN, '2026-08-31')).toEqual([
      '2026-07-02',
      '2026-08-01',
      '2026-08-16',
      '2026-08-24',
    ]));
});

describe('the light', () => {
  const running = (code: string, start: string | Date): RunningClock => {
    const { unit } = deadline(code);
    return { unit, start, due: dueOf(deadline(code), start, calendar), state: { kind: 'running' } };
  };
  const seen = (of: RunningClock, now: Date) => Object.values(remainingOf(of, now, calendar)).join(' ');

  it.each([
    ['DL-H01', '2026-01-12', '2026-01-12', 'green 剩15个工作日'],
    ['DL-H01', '2026-01-12', '2026-01-27', 'green 剩4个工作日'],
    ['DL-H01', '2026-01-12', '2026-01-28', 'yellow 剩3个工作日'],
    ['DL-H01', '2026-01-12', '2026-02-01', 'yellow 剩1个工作日'],
    ['DL-H01', '2026-12-28', '2026-12-28', 'green 剩15个工作日（暂定）'], // into a year without a notice
    ['DL-H01', '2026-01-12', '2026-02-02', 'yellow 今日到期'],
    ['DL-H01', '2026-01-12', '2026-02-03', 'red 逾期1天'],
    ['DL-H13', '2026-03-02', '2026-04-03', 'yellow 剩6个工作日'], // a fifth of 30
    ['DL-H13', '2026-03-02', '2026-04-02', 'green 剩7个工作日'],
    ['DL-E04', '2026-03-02', '2026-04-22', 'green 剩14天'], // to 05-06: a fifth of 65 days is 13
    ['DL-E04', '2026-03-02', '2026-04-23', 'yellow 剩13天'],
    ['DL-E04', '2026-03-02', '2026-05-08', 'red 逾期2天'],
  ])('of %s from %s shows on %s: %s', (code, start, today, expected) =>
    expect(seen(running(code, start), at(today, '09:00'))).toBe(expected),
  );
  it.each([
    ['2026-04-07', '17:00', 'green 剩23小时'],
    ['2026-04-08', '12:00', 'yellow 剩4小时'],
    ['2026-04-08', '15:30', 'yellow 剩30分钟'],
    ['2026-04-08', '16:30', 'red 逾期不足1小时'],
    ['2026-04-08', '18:30', 'red 逾期2小时'],
  ])('of 24 hours from 04-07 16:00 shows on %s at %s: %s', (day, time, expected) =>
    expect(seen(running('DL-T02', at('2026-04-07', '16:00')), at(day, time))).toBe(expected),
  );
  it.each<[RunningClock['state'], string]>([
    [{ kind: 'suspended' }, 'grey 已中止'],
    [{ kind: 'done', at: at('2026-02-02', '23:59') }, 'blue 已办结，待核'],
    [{ kind: 'done', at: at('2026-02-04') }, 'blue 逾期2天办结，待核'],
    [{ kind: 'checked', at: at('2026-02-02') }, 'green 按期办结'],
    [{ kind: 'checked', at: at('2026-02-04') }, 'red 逾期2天办结'],
  ])('of %j never changes with later days', (state, expected) => {
    for (const now of ['2026-02-05', '2026-09-30'])
      expect(seen({ ...running('DL-H01', '2026-01-12'), state }, at(now))).toBe(expected);
  });
});
