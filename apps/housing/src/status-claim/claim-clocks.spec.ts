import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { calendarOf, isWorkday } from '#deadlines/calendar.js';
import { addDays, at, weekday } from '#kernel/time.js';
import { type ClaimLife, type WitnessedWeek, heartbeat, judgedDays } from './heartbeat.js';
import { type ClaimType, earliestVerification, observationWindow, verificationDue } from './observation-window.js';

const calendar = calendarOf(PUBLISHED_YEARS);

describe('the observation window', () => {
  it.each([
    ['2026-02-27', '2026-02-28', '2026-03-13', 11],
    ['2026-04-09', '2026-04-10', '2026-04-23', 10],
    ['2026-06-11', '2026-06-12', '2026-06-25', 9],
    ['2026-07-02', '2026-07-03', '2026-07-16', 10],
  ])('of the claim of %s runs from %s to %s, %d working days', (claimed, from, to, workingDays) => {
    expect(observationWindow(claimed, calendar)).toEqual({ from, to, workingDays, provisional: false });
    expect(earliestVerification('ResumptionClaimed', claimed, calendar)).toBe(addDays(claimed, 15));
  });
  it('over 春节 is lengthened to eight working days', () =>
    expect(observationWindow('2026-02-10', calendar)).toMatchObject({ to: '2026-02-27', workingDays: 8 }));
  it('that reaches a year without a notice is provisional', () => {
    expect(observationWindow('2026-12-17', calendar).provisional).toBe(false);
    expect(observationWindow('2026-12-18', calendar).provisional).toBe(true);
  });
  it.each<ClaimType>(['DeliveryClaimed', 'TitleReadyClaimed', 'ResolutionClaimed'])('is none for %s', (type) =>
    expect(earliestVerification(type, '2026-06-15', calendar)).toBe('2026-06-15'),
  );
  it('always holds 14 days and eight working days, and ends on the first day that does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        const claimed = addDays('2024-01-01', days);
        const { to, workingDays } = observationWindow(claimed, calendar);
        expect(to >= addDays(claimed, 14) && workingDays >= 8).toBe(true);
        expect(to === addDays(claimed, 14) || (workingDays === 8 && isWorkday(calendar, to))).toBe(true);
      }),
    ));
});

describe('the verification deadline', () => {
  it.each<[string, ClaimType, string, string]>([
    ['12-T1', 'TitleReadyClaimed', '2026-04-07', '2026-04-14'],
    ['12-S1', 'ResolutionClaimed', '2026-04-13', '2026-04-20'],
    ['10-D1', 'DeliveryClaimed', '2026-06-12', '2026-06-22'],
    ['07-D1', 'DeliveryClaimed', '2026-06-15', '2026-06-23'],
    ['07-S1', 'ResolutionClaimed', '2026-06-22', '2026-06-29'],
    ['08-S1', 'ResolutionClaimed', '2026-06-29', '2026-07-06'],
    ['04-T1', 'TitleReadyClaimed', '2026-07-08', '2026-07-15'],
    ['04-S1', 'ResolutionClaimed', '2026-08-03', '2026-08-10'],
    ['10-D2', 'DeliveryClaimed', '2026-08-21', '2026-08-28'],
    ['05-S1', 'ResolutionClaimed', '2026-09-04', '2026-09-11'],
    ['10-S2', 'ResolutionClaimed', '2026-09-11', '2026-09-18'],
    ['01-R2', 'ResumptionClaimed', '2026-04-09', '2026-04-30'],
    ['09-R2', 'ResumptionClaimed', '2026-07-02', '2026-07-23'],
  ])('of %s is kept by the calendar', (_claim, type, claimed, due) =>
    expect(verificationDue(type, claimed, [], calendar)).toMatchObject({ due, provisional: false }),
  );
  it('stands still while a query is open (01-R1), and goes on after it', () => {
    const query = { from: '2026-07-03' };
    expect(verificationDue('ResumptionClaimed', '2026-02-27', [{ from: '2026-03-03' }], calendar)).toBeUndefined();
    expect(verificationDue('ResolutionClaimed', '2026-06-29', [query], calendar)).toBeUndefined();
    const settled = [{ ...query, to: '2026-07-07' }];
    expect(verificationDue('ResolutionClaimed', '2026-06-29', settled, calendar)?.due).toBe('2026-07-09');
  });
  it('is not moved by a query that was settled within the window', () =>
    expect(
      verificationDue('ResumptionClaimed', '2026-04-09', [{ from: '2026-04-13', to: '2026-04-15' }], calendar)?.due,
    ).toBe('2026-04-30'));
});

const weeksOf = (from: string, to: string, holds = true): WitnessedWeek[] => {
  const weeks: WitnessedWeek[] = [];
  for (let friday = from; friday <= to; friday = addDays(friday, 7))
    weeks.push({ friday, labour: holds, progress: holds });
  return weeks;
};
const day = (monthDay: string) => `2026-${monthDay}`;

const project01: ClaimLife = {
  verifiedOn: '2026-04-24',
  weeks: weeksOf('2026-05-01', '2026-09-25'),
  payments: ['04-10', '05-08', '06-05', '07-03', '07-31', '08-28', '09-24'].map(day),
  pauses: [],
};
const project03: ClaimLife = {
  verifiedOn: '2026-06-26',
  weeks: weeksOf('2026-07-03', '2026-09-25'),
  payments: ['06-15', '07-14', '08-12', '09-10'].map(day),
  pauses: [],
};
const project09: ClaimLife = {
  verifiedOn: '2026-07-17',
  weeks: [...weeksOf('2026-07-24', '2026-07-31'), ...weeksOf('2026-08-07', '2026-09-25', false)],
  payments: ['07-08', '07-24'].map(day),
  pauses: [],
};
const without0724 = { ...project09, payments: ['2026-07-08'] };
const beats = (life: ClaimLife, monthDay: string, time = '18:00') => heartbeat(life, at(day(monthDay), time), calendar);

describe('the heartbeat', () => {
  it.each([
    ['01', project01],
    ['03', project03],
  ])('of %s passes on every day to 09-30, and asks again each Friday', (_project, life) => {
    for (let today = life.verifiedOn; today <= '2026-09-30'; today = addDays(today, 1)) {
      const beat = heartbeat(life, at(today, '20:00'), calendar);
      expect({ today, ...beat }).toMatchObject({ today, kind: 'passes' });
      if (weekday(today) === 5 && today > life.verifiedOn) expect(beat.lastOk).toBe(today);
    }
    expect(beats(life, '09-25')).toMatchObject({ lastOk: '2026-09-25', askAgainAt: at('2026-10-02', '18:00') });
  });
  it('of 09 lapses on the second Friday without labour and progress', () => {
    expect(beats(project09, '08-07')).toMatchObject({ kind: 'passes', lastOk: '2026-07-31' });
    expect(beats(project09, '08-14', '17:59')).toMatchObject({ kind: 'passes', askAgainAt: at(day('08-14'), '18:00') });
    expect(beats(project09, '08-14')).toEqual({
      kind: 'lapse',
      at: at('2026-08-14', '18:00'),
      failedWitnesses: ['W1', 'W3'],
      lastOk: '2026-07-31',
    });
  });
  it('of 09 would have lapsed on 08-08 without the payment of 07-24, though the money was paid on 08-08', () => {
    expect(beats(without0724, '08-07', '23:59')).toMatchObject({ kind: 'passes', askAgainAt: at(day('08-08')) });
    for (const payments of [['2026-07-08'], ['2026-07-08', '2026-08-08']])
      expect(beats({ ...project09, payments }, '08-08', '00:00')).toEqual({
        kind: 'lapse',
        at: at('2026-08-08'),
        failedWitnesses: ['W2'],
        lastOk: '2026-07-31',
      });
  });
  it('is kept alive by a payment on the thirtieth day', () =>
    expect(beats({ ...project09, payments: ['2026-07-08', '2026-08-07'] }, '08-08').kind).toBe('passes'));
  it('without any payment counts the money from the verification', () => {
    const life = { ...project03, payments: [] };
    expect(beats(life, '07-26').kind).toBe('passes');
    expect(beats(life, '07-27')).toMatchObject({ kind: 'lapse', at: at(day('07-27')), failedWitnesses: ['W2'] });
    expect(beats({ ...life, payments: ['2026-03-01'] }, '07-26').kind).toBe('passes'); // verified on a contract (T-5)
  });
  it.each([
    ['labour', { labour: true, progress: false }],
    ['progress', { labour: false, progress: true }],
  ])('passes while %s alone is seen', (_witness, seen) => {
    const life = { ...project01, weeks: project01.weeks.map((week) => ({ ...week, ...seen })) };
    expect(beats(life, '09-25').kind).toBe('passes');
  });
  it('takes a Friday between as a new start, and silence for failing', () => {
    const silentIn = (...fridays: string[]) => ({
      ...project01,
      weeks: project01.weeks.filter(({ friday }) => !fridays.map(day).includes(friday)),
    });
    expect(beats(silentIn('05-08', '05-22'), '09-25').kind).toBe('passes');
    expect(beats(silentIn('05-08', '05-15'), '09-25')).toMatchObject({ kind: 'lapse', at: at(day('05-15'), '18:00') });
  });
  it('stands still in an approved pause: no Friday fails, the money keeps, and a failure before it is not forgotten', () => {
    const paused = { ...project09, pauses: [{ from: '2026-08-10', to: '2026-08-16' }] };
    expect(beats(paused, '08-14').kind).toBe('passes');
    expect(beats(paused, '08-21')).toMatchObject({
      kind: 'lapse',
      at: at(day('08-21'), '18:00'),
      lastOk: '2026-07-31',
    });
    const poor = { ...without0724, weeks: [], pauses: [{ from: '2026-07-18', to: '2026-08-31' }] };
    expect(beats(poor, '08-31').kind).toBe('passes');
    expect(
      heartbeat({ ...poor, weeks: weeksOf('2026-09-04', '2026-10-30') }, at('2026-09-30'), calendar),
    ).toMatchObject({ kind: 'lapse', at: at('2026-09-22'), failedWitnesses: ['W2'] });
  });
  it.each([
    ['2026-05-01', [], ['04-27', '04-28', '04-29', '04-30']], // a holiday, still a heartbeat
    ['2026-09-25', [], ['09-20', '09-21', '09-22', '09-23', '09-24']],
    ['2026-02-20', [], ['02-14']],
    ['2026-06-12', [{ from: '2026-06-06', to: '2026-06-10' }], ['06-11', '06-12']],
    ['2026-06-12', [{ from: '2026-06-12', to: '2026-06-14' }], []],
  ])('of Friday %s with pauses %j is judged on %j', (friday, pauses, days) =>
    expect(judgedDays(friday, pauses, calendar)).toEqual(days.map(day)),
  );
  it('once stopped stays stopped at the same moment for the same reason', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(150), fc.nat(150), (fridays, first, later) => {
        const weeks = fridays.map((holds, index) => ({
          friday: addDays('2026-05-01', 7 * index),
          labour: holds,
          progress: false,
        }));
        const now = (days: number) => at(addDays('2026-04-24', days), '18:00');
        const then = heartbeat({ ...project01, weeks }, now(first), calendar);
        if (then.kind === 'lapse')
          expect(heartbeat({ ...project01, weeks }, now(first + later), calendar)).toEqual(then);
        else expect(then.askAgainAt > now(first)).toBe(true);
      }),
    ));
});
