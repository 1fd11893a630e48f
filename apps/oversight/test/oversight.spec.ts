import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '#messaging/fact.js';
import { placeOf, townshipsOf, type Position } from '../src/county-map/county-map.js';
import { mapView } from '../src/county-map/map-view.js';
import { figureFactOf, keepFigureFact, type FigureFacts } from '../src/figures/figure-fact-of.js';
import { ledgerCountsAt } from '../src/figures/figures.js';
import { intervalsOf } from '../src/figures/status-intervals.js';
import { project as volume, withShare } from '../src/petition-volumes/petition-volumes.js';
import { liveOn } from '../src/warroom/live-on.js';
import type { ProjectLife } from '../src/warroom/project-life.js';
import { targetOn } from '../src/figures/key-period.js';
import { demandsRow, dueThisWeek, projectOnChart, redRows, warroomRow } from '../src/warroom/warroom-rows.js';

const P = '990121-2026-001';
const TODAY = '2026-07-02'; // a Thursday
let id = 0;

function fact(type: string, data: object = {}, day = '2026-06-01', more: Partial<Fact> = {}): Fact {
  const instant = `${day}T02:00:00.000Z`;
  const position = ++id;
  return {
    ...{
      id: `f-${String(position).padStart(6, '0')}`,
      type: `${type}.v1`,
      service: 'housing',
      agency: 'housing-bureau',
    },
    ...{ projectId: P, key: P, correlationId: 'k', occurredAt: instant, recordedAt: instant, position },
    data: { projectId: P, ...data },
    ...more,
  };
}

const claim = (kind: string, claimId: string, more: object = {}) =>
  fact(`housing.${kind}-claimed`, {
    claimId,
    claim: kind === 'title-ready' ? 'titleReady' : kind,
    claimant: 'housing-bureau',
    ...more,
  });
const verdict = (word: string, claimId: string, more: object = {}) =>
  fact(`housing.claim-${word}`, { claimId, reasons: ['实测 3 人'], flags: ['AF-R09'], ...more });
const entered = fact('housing.ledger-entered', { level: 'city', enteredOn: '2026-01-12' });
const registered = fact('housing.project-registered', { name: '锦澜府', township: '城关镇', households: 746 });
const milestone = fact('housing.milestone-scheduled', {
  milestoneId: 'M1',
  title: '交付',
  due: '2026-06-30',
  owner: 'housing-bureau',
});
const missed = fact('housing.milestone-missed', { milestoneId: 'M1', title: '交付', due: '2026-06-30', daysLate: 1 });

const task = (colour: string, day?: string) =>
  fact(
    'housing.task-reminded',
    { taskId: 'T-1', title: '查明停工原因', lead: 'planning', due: '2026-06-20', colour },
    day,
  );
const ended = fact('housing.task-ended', { taskId: 'T-1', outcome: 'completed' });

const lifeOf = (...facts: Fact[]): ProjectLife =>
  [registered, entered, ...facts].reduce<ProjectLife | undefined>(
    (row, one) => liveOn(row, one, P),
    undefined,
  ) as ProjectLife;
const shown = (...facts: Fact[]) => {
  const { status, light } = warroomRow(lifeOf(...facts), TODAY);
  return `${status} ${light}`;
};

describe('a project on the wall chart', () => {
  it.each([
    ['nothing but entered', [], '未化解 green'],
    ['a plan approved', [fact('housing.plan-approved', { path: '专项借款', planVersion: 1 })], '化解中 green'],
    ['a claim of resumption that nobody confirmed', [claim('resumption', 'R1', { scope: 'full' })], '化解中 green'],
    [
      'a claim under query',
      [claim('resumption', 'R1', { scope: 'full' }), verdict('under-query', 'R1')],
      '化解中 yellow',
    ],
    ['resumption verified', [claim('resumption', 'R1', { scope: 'full' }), verdict('verified', 'R1')], '已复工 green'],
    [
      'partial resumption',
      [claim('resumption', 'R1', { scope: 'partial' }), verdict('verified', 'R1')],
      '化解中 green',
    ],
    [
      'resumption verified and doubted',
      [claim('resumption', 'R1', { scope: 'full' }), verdict('verified', 'R1'), verdict('under-query', 'R1')],
      '已复工 yellow',
    ],
    [
      'resumption lapsed',
      [claim('resumption', 'R1', { scope: 'full' }), verdict('verified', 'R1'), verdict('lapsed', 'R1')],
      '停滞 red',
    ],
    ['delivery verified', [claim('delivery', 'D1'), verdict('verified', 'D1')], '已交付 green'],
    ['titles verified', [claim('title-ready', 'T1'), verdict('verified', 'T1')], '可办证 green'],
    ['a resolution claimed', [claim('resolution', 'S1')], '化解待核 green'],
    [
      'a false claim',
      [claim('resolution', 'S1'), verdict('rejected', 'S1', { reasonClass: 'falsified' })],
      '化解中 red',
    ],
    [
      'an unproven claim',
      [claim('delivery', 'D1'), verdict('rejected', 'D1', { reasonClass: 'unproven' })],
      '化解中 yellow',
    ],
    [
      'a false claim and a new one',
      [claim('resumption', 'R1'), verdict('rejected', 'R1', { reasonClass: 'falsified' }), claim('resumption', 'R2')],
      '化解中 green',
    ],
    ['a milestone missed', [milestone, missed], '未化解 red'],
    [
      'a milestone met late',
      [milestone, missed, fact('housing.milestone-achieved', { milestoneId: 'M1', achievedOn: '2026-07-01' })],
      '未化解 green',
    ],
    [
      'a milestone near',
      [fact('housing.milestone-scheduled', { milestoneId: 'M2', title: '办证', due: '2026-07-09', owner: 'registry' })],
      '未化解 yellow',
    ],
    [
      'closed',
      [claim('resolution', 'S1'), milestone, missed, fact('housing.project-closed', { caseId: 'C1' })],
      '已销号 grey',
    ],
    [
      'reopened',
      [
        claim('title-ready', 'T1'),
        verdict('verified', 'T1'),
        claim('resolution', 'S1'),
        verdict('verified', 'S1'),
        fact('housing.project-closed', { caseId: 'C1' }),
        fact('housing.project-reopened', { reason: '电梯停运', source: 'reinspection' }, '2026-06-30'),
      ],
      '可办证 red',
    ],
    ['an overdue task', [task('blue')], '未化解 red'],
    ['an overdue task that is done', [task('blue'), ended], '未化解 green'],
    ['entered by mistake', [fact('housing.ledger-withdrawal-approved', { kind: 'mistaken' })], '未入台账 grey'],
  ] as const)('with %s', (_, facts, expected) => expect(shown(...facts)).toBe(expected));

  it('tells why, what is open and what happened last', () => {
    const life = lifeOf(claim('resumption', 'R1', { scope: 'full' }), verdict('under-query', 'R1'), milestone, missed);
    expect(projectOnChart(life, TODAY)).toMatchObject({
      ...{ name: '锦澜府', openClaim: 'R1', lastEvent: '节点逾期', reason: '节点“交付”逾期（原定 2026-06-30）' },
      milestones: [{ milestoneId: 'M1', due: '2026-06-30', state: 'missed' }],
      claims: [{ claimId: 'R1', state: 'query', reasons: ['AF-R09'] }],
    });
    expect(redRows(life)).toEqual([
      expect.objectContaining({ projectCode: P, kind: 'missed', since: missed.recordedAt, township: '城关镇' }),
    ]);
  });
  it('lists a task from its first reminder until it is over', () => {
    const life = lifeOf(task('blue'), task('orange', '2026-06-28'));
    expect(redRows(life)).toEqual([
      expect.objectContaining({
        kind: 'overdue',
        text: '督办事项“查明停工原因”逾期（时限 2026-06-20），已发橙色督查单',
        since: task('blue').recordedAt,
      }),
    ]);
    expect(redRows(lifeOf(task('blue'), ended, ended))).toEqual([]);
  });
  it.each([
    [[], '2026-01-12', 0],
    [[['2026-08-31', 60]], '2026-01-12', 60],
    [[['2026-08-31', 60]], '2026-09-30', 60],
    [
      [
        ['2027-03-31', 80],
        ['2026-08-31', 60],
      ],
      '2026-08-31',
      60,
    ],
    [
      [
        ['2027-03-31', 80],
        ['2026-08-31', 60],
      ],
      '2026-09-01',
      80,
    ],
  ] as const)('works towards the target of the key period %j on %s', (periods, at, percent) =>
    expect(
      targetOn(
        periods.map(([asOf, targetPercent]) => ({ asOf, targetPercent })),
        at,
      ),
    ).toBe(percent),
  );
  it('is due this week from Monday to Sunday, unless reached or closed', () => {
    const due = (day: string) =>
      dueThisWeek([lifeOf({ ...milestone, data: { ...milestone.data, due: day } })], TODAY).length;
    expect(['2026-06-28', '2026-06-29', '2026-07-05', '2026-07-06'].map(due)).toEqual([0, 1, 1, 0]);
    expect(dueThisWeek([lifeOf(milestone, fact('housing.project-closed', { caseId: 'C1' }))], TODAY)).toEqual([]);
  });
  it('counts demands, and says nothing of a fact about an unknown one', () => {
    const raised = fact('petition.demand-raised', { demandId: 'X1', kind: 'title', matters: 7 });
    expect(
      demandsRow(
        lifeOf(raised, fact('petition.demand-met', { demandId: 'X1' }), fact('petition.demand-met', { demandId: '?' })),
      ),
    ).toMatchObject({
      ...{ raised: 1, answered: 1, met: 1, unmet: 0, matters: 7 },
    });
  });
});

describe('the figures, from contracts', () => {
  it('leave out what moves nothing', () => {
    expect(figureFactOf(fact('housing.milestone-missed'))).toBeUndefined();
    expect(figureFactOf(fact('housing.project-profile-changed', { changes: [], reason: '更名' }))).toBeUndefined();
    const { projectId: _, ...nowhere } = entered;
    expect(figureFactOf(nowhere)).toBeUndefined();
  });
  it('fold facts of one instant in the order of the log, however they arrive', () => {
    const log = [
      entered,
      registered,
      ...['closed', 'reopened', 'closed'].map((word) => fact(`housing.project-${word}`)), // all of one instant
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...log, ...log], { minLength: 10 }), (arrived) => {
        const row = arrived.reduce<FigureFacts | undefined>(keepFigureFact, undefined);
        expect(row?.facts.map(({ id: one }) => one)).toEqual(log.map(({ id: one }) => one));
        expect(ledgerCountsAt(intervalsOf(P, row?.facts ?? []), 'known', '2026-06-01').closed).toBe(1);
      }),
    );
  });
  it('show the share of a quiet period as nothing', () => {
    const share = (all: number, project: number) =>
      withShare(volume(undefined, fact('p', { period: '2026-Q1', all, project }))).share;
    expect([share(492, 214), share(538, 251), share(475, 187), share(402, 96), share(0, 0)]).toEqual([
      43.5, 46.7, 39.4, 23.9, 0,
    ]);
  });
});

describe('the map of the fictional county', () => {
  const names = ['城关镇', '东湖街道', '河西街道', '柳林镇'];
  const rings = (division: string, towns = names) =>
    townshipsOf(division, towns).map(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates[0]! : []));
  const area = (ring: readonly Position[]) =>
    ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]) / 2, 0);
  const inside = ([x, y]: Position, ring: readonly Position[]) =>
    ring.slice(1).filter(([bx, by], i) => {
      const [ax, ay] = ring[i]!;
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    }).length %
      2 ===
    1;

  it('is the same every time, closed, counter-clockwise, and near 0°, 0°', () =>
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (division, count) => {
        const towns = Array.from({ length: count }, (_, index) => `镇${index}`);
        expect(rings(division, towns)).toEqual(rings(division, towns));
        for (const ring of rings(division, towns)) {
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(area(ring)).toBeGreaterThan(0);
          expect(ring.every(([x, y]) => Math.hypot(x, y) <= 0.0501)).toBe(true);
        }
      }),
    ));
  it('leaves no gap: neighbours share their border', () => {
    const all = rings('990121');
    all.forEach((ring, index) => {
      const next = all[(index + 1) % all.length]!;
      expect(ring.slice(-8, -1).reverse()).toEqual(next.slice(1, 8));
    });
  });
  it('puts every project into its own township and no other', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}-2026-\d{3}$/), fc.constantFrom(...names), (code, town) => {
        const place = placeOf(code, town, names);
        expect(rings('990121').map((ring) => inside(place, ring))).toEqual(names.map((name) => name === town));
      }),
    ));
  it('puts a project of an unknown township into the middle', () => expect(placeOf(P, '别处', names)).toEqual([0, 0]));
  it('carries the light of each project and says that it is fictional', () => {
    const view = mapView({ division: '990121', name: '安澜县', townships: names }, [warroomRow(lifeOf(), TODAY)]);
    expect(view).toMatchObject({ type: 'FeatureCollection', name: '安澜县', fictional: true });
    expect(view.features.at(-1)).toMatchObject({
      geometry: { type: 'Point' },
      properties: { kind: 'project', projectCode: P, status: '未化解', light: 'green' },
    });
  });
});
