import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { standingDeadline, type DeadlineAdjusted, type RunningDeadline } from '#deadlines/standing-deadline.js';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { addDays, type Day } from '#kernel/time.js';
import { aFact } from '#testing/a-fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { AdjustDeadline, adjustDeadline } from './adjust-deadline/adjust-deadline.js';
import {
  deadlineDocket,
  type CalendarNoted,
  type DeadlinesRecounted,
  type DeadlineStarted,
} from './deadline-docket.js';
import { docketReactions } from './docket-reactions.js';
import { DocketDeadline, docketDeadline } from './docket-deadline/docket-deadline.js';
import { RecountDeadlines, recountDeadlines } from './recount-deadlines/recount-deadlines.js';
import { StandingDeadlines } from './standing-deadlines.js';
import { TakeOffDocket, takeOffDocket } from './take-off-docket/take-off-docket.js';

const acting = anOfficer('system', '2026-12-21');
const docket = deadlineDocket('housing');
const P = '990121-2026-001';

/** 元旦 of 2027 to Sunday, the Saturday after it worked. */
const notice = { year: 2027, docNo: '国办〔2026〕9号', offDays: ['2027-01-01'], workDays: ['2027-01-09'] };
const noted: CalendarNoted = { type: 'CalendarNoted', data: notice };
/** Fifteen working days from 12-21, counted as if 01-01 were worked and 01-09 not: to 01-11. */
const started: DeadlineStarted = {
  type: 'DeadlineStarted',
  data: {
    ...{ code: 'DL-H01', of: P, version: 1, length: 15, unit: 'working-day', rollover: false, provisional: true },
    ...{ start: '2026-12-21', due: '2027-01-11' },
  },
};
const recounted = (to: Day, cause = notice.docNo): DeadlinesRecounted => ({
  type: 'DeadlinesRecounted',
  data: { cause, deadlines: [{ code: 'DL-H01', of: P, from: '2027-01-11', to }] },
});

describe('a provisional day', () => {
  const running: RunningDeadline = { start: '2026-12-21', due: '2027-01-11' };
  const docketing = (clock: RunningDeadline | undefined) =>
    specFor(docket, (command: DocketDeadline, state) => docketDeadline(command, clock, state));
  const order = new DocketDeadline('DL-H01', P, acting);

  it('is put on the docket', () => docketing(running)().when(order).then(started));
  it('is put there once', () => docketing(running)(started).when(order).thenNothing());
  it('takes the place of the former of the same clock', () => {
    const later = { start: '2026-12-22', due: '2027-01-12' };
    docketing(later)(started)
      .when(order)
      .then({ ...started, data: { ...started.data, ...later } });
  });
  it('is counted by the longer period that was approved', () => {
    const period = deadline('DL-C13').extendableTo![0]!;
    docketing({ start: '2026-07-10', due: '2027-04-12', period })()
      .when(new DocketDeadline('DL-C13', P, acting))
      .then({
        ...started,
        data: {
          ...{ ...started.data, code: 'DL-C13', start: '2026-07-10', due: '2027-04-12' },
          ...{ length: 9, unit: 'month', rollover: true },
        },
      });
  });
  it.each<[string, RunningDeadline | undefined]>([
    ['whose clock has stopped', undefined],
    ['that somebody has set by hand', { start: '2026-12-21', due: '2027-02-01' }],
    ['that lies in a published year', { start: '2026-12-01', due: '2026-12-22' }],
  ])('is not one %s', (_, clock) => docketing(clock)().when(order).thenNothing());
  it('that was counted while the notice came is recounted at once', () => {
    const moved = { ...notice, workDays: [] };
    docketing(running)({ type: 'CalendarNoted', data: moved }).when(order).then(started, recounted('2027-01-12'));
  });
  it('that the notice confirms, or that was counted by it, stays', () => {
    docketing(running)(noted).when(order).thenNothing();
    docketing({ ...running, due: '2027-01-12' })({ type: 'CalendarNoted', data: { ...notice, workDays: [] } })
      .when(order)
      .thenNothing();
  });
  it('leaves the docket when its clock stops, once', () => {
    const given = specFor(docket, takeOffDocket);
    const stop = new TakeOffDocket('DL-H01', P, acting);
    given(started)
      .when(stop)
      .then({ type: 'DeadlineStopped', data: { code: 'DL-H01', of: P } });
    given(started, { type: 'DeadlineStopped', data: { code: 'DL-H01', of: P } })
      .when(stop)
      .thenNothing();
    given().when(stop).thenNothing();
  });
});

describe('the notice of a year (PM-24)', () => {
  const given = specFor(docket, recountDeadlines);
  const order = (more: Partial<typeof notice> = {}) => new RecountDeadlines({ ...notice, ...more }, acting);
  const onlyHoliday = { ...notice, workDays: [] };

  it('moves a provisional day to where the holidays put it', () =>
    given(started)
      .when(order({ workDays: [] }))
      .then({ ...noted, data: onlyHoliday }, recounted('2027-01-12')));
  it('confirms a day that it leaves where it is', () =>
    given(started).when(order()).then(noted, recounted('2027-01-11')));
  it('of another year leaves the day provisional', () => {
    const of2028 = { year: 2028, docNo: '国办〔2027〕1号', offDays: ['2028-01-01'], workDays: [] };
    given(started).when(new RecountDeadlines(of2028, acting)).then({ type: 'CalendarNoted', data: of2028 });
  });
  it('moves nothing twice, and nothing when it is corrected', () => {
    const corrected = { docNo: '国办〔2026〕10号', offDays: ['2027-01-01', '2027-01-04'] };
    given(started, noted, recounted('2027-01-11')).when(order()).thenNothing();
    given(started, noted, recounted('2027-01-11'))
      .when(order(corrected))
      .then({ ...noted, data: { ...notice, ...corrected } });
  });
  it('does not move a clock that has stopped', () =>
    given(started, { type: 'DeadlineStopped', data: { code: 'DL-H01', of: P } })
      .when(order())
      .then(noted));
  it('is no news where it says what the platform came with', () =>
    given(started)
      .when(new RecountDeadlines({ docNo: '国办发明电〔2025〕7号', ...PUBLISHED_YEARS.at(-1)! }, acting))
      .thenNothing());
  it('is told in parts where very many days are recounted', () => {
    const many = Array.from({ length: 1001 }, (_, n) => ({ ...started, data: { ...started.data, of: `P-${n}` } }));
    const told = recountDeadlines(order(), many.reduce(docket.evolve, docket.initial));
    expect(told.map(({ type, data }) => [type, 'deadlines' in data ? data.deadlines.length : 0])).toEqual([
      ['CalendarNoted', 0],
      ['DeadlinesRecounted', 1000],
      ['DeadlinesRecounted', 1],
    ]);
  });
  it('puts every day where it would have been counted by the notice from the start', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('DL-H01', 'DL-E03', 'DL-E01', 'DL-C02'),
        fc.subarray(['2027-01-01', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-29', '2027-02-08']),
        (days, code, offDays) => {
          const start = addDays('2026-12-05', days);
          const clock = { start, due: dueOf(deadline(code), start, calendarKnown({})).due };
          const told = docketDeadline(new DocketDeadline(code, P, acting), clock, docket.initial);
          const state = told.reduce(docket.evolve, docket.initial);
          const after = recountDeadlines(order({ offDays, workDays: [] }), state);
          const to = after.flatMap(({ data }) => ('deadlines' in data ? data.deadlines.map((one) => one.to) : []));
          const right = dueOf(
            deadline(code),
            start,
            calendarKnown({ holidays: [{ ...notice, offDays, workDays: [] }] }),
          );
          expect(to.at(-1) ?? clock.due).toBe(right.due);
        },
      ),
    ));
});

describe('a day on the stream that decides by it', () => {
  type Set = DomainEvent<'ClockSet', { id: string; due?: Day }>;
  type Ended = DomainEvent<'ClockEnded', { id: string }>;
  interface Clock {
    readonly due?: Day;
  }
  const aggregate: Aggregate<Clock, Set | Ended | DeadlineAdjusted<{ id: string }>> = {
    stream: 'housing.clock',
    initial: {},
    evolve: (_, event) => {
      switch (event.type) {
        case 'ClockSet':
          return event.data.due === undefined ? {} : { due: event.data.due };
        case 'ClockEnded':
          return {};
        case 'DeadlineAdjusted':
          return { due: event.data.to };
      }
    },
  };
  const declared = standingDeadline({
    ...{ code: 'DL-H01', aggregate, setBy: ['ClockSet'] as const },
    day: ({ data }) => ({ of: data.id, due: (data as Set['data']).due }),
    running: ({ due }) => (due === undefined ? undefined : { start: '2026-12-21', due }),
    about: (id) => ({ id }),
    stoppedBy: { on: ['PlanApproved'], of: (data) => (data as { id: string }).id },
  });
  const given = specFor(aggregate, (command: AdjustDeadline, state) =>
    adjustDeadline(command, declared, state).map((event) => event as DeadlineAdjusted<{ id: string }>),
  );
  const set: Set = { type: 'ClockSet', data: { id: P, due: '2027-01-11' } };
  const move = { from: '2027-01-11', to: '2027-01-12', cause: notice.docNo };
  const order = new AdjustDeadline('DL-H01', P, move, acting);
  const adjusted = { type: 'DeadlineAdjusted' as const, data: { id: P, code: 'DL-H01', ...move } };

  it('is adjusted, with the notice as its cause', () => given(set).when(order).then(adjusted));
  it('is adjusted once', () => given(set, adjusted).when(order).thenNothing());
  it('is left alone once its clock has stopped', () =>
    given(set, { type: 'ClockEnded', data: { id: P } })
      .when(order)
      .thenNothing());
  it('is left alone where it was set anew in the meantime', () =>
    given(set, { type: 'ClockSet', data: { id: P, due: '2027-02-01' } })
      .when(order)
      .thenNothing());

  const [docketIt, takeOff, recount, adjust] = docketReactions('housing', [declared]);
  const orders = (of: typeof recount, type: string, data: object) =>
    of!.then({ ...aFact('housing', { type, data }), type: of!.when[0]! }, acting);
  it('is docketed only where it lies beyond the shipped years', () => {
    expect(orders(docketIt, 'ClockSet', set.data)).toMatchObject([{ code: 'DL-H01', of: P }]);
    expect(orders(docketIt, 'ClockSet', { id: P, due: '2026-12-31' })).toEqual([]);
    expect(orders(docketIt, 'ClockSet', { id: P })).toEqual([]);
  });
  it('is taken off, recounted and moved by order; a confirmed day by none', () => {
    expect(orders(takeOff, 'PlanApproved', { id: P })).toMatchObject([{ code: 'DL-H01', of: P }]);
    expect(orders(recount, 'x', notice)).toMatchObject([{ notice }]);
    expect(orders(adjust, 'DeadlinesRecounted', recounted('2027-01-12').data)).toMatchObject([{ move }]);
    expect(orders(adjust, 'DeadlinesRecounted', recounted('2027-01-11').data)).toEqual([]);
  });
  it('is nobody’s business in a service that declares none', () => {
    expect(docketReactions('oversight', [])).toEqual([]);
    expect(() => new StandingDeadlines([declared]).get('DL-Z99')).toThrow(/DL-Z99/);
  });
});
