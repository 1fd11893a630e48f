import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { plantedRecord, type Planted } from '../../test/planted-records.js';
import { compareStates } from './compare-states.js';
import { EVENT_LABELS } from './event-labels.data.js';
import { NOTHING_KNOWN, ProjectState } from './project-state.js';
import { MOST_EVENTS, stateOf, trailEvent, trailView } from './read-records.js';
import { standOn } from './stand-on.js';
import { project, trailKeys } from './trail-entry.js';
import { endOfMoment, isMoment } from './trail-moment.js';
import { DiffQuery, TrailQuery } from './trail-views.js';

const P = '990121-2026-003';
const L3 = { level: 'L3', caveats: ['CLUE:7'] } as const;
const said = (type: string, data: object = {}, more: Partial<Planted> = {}): Planted => ({
  ...{ type, projectId: P, recorded: '2026-05-11 09:00', data: { projectId: P, ...data } },
  ...more,
});
const kept = (...rows: Planted[]) => rows.map((row, index) => project(undefined, plantedRecord(row, index + 1)));
const state = (...rows: Planted[]): ProjectState => stateOf(kept(...rows).map(trailEvent));
const claim = (type: string, more: object = {}) =>
  said(`housing.${type}`, { claimId: `${P}-R1`, claim: 'resumption', ...more });

describe('a record of the trail', () => {
  it('is shown whole, with its label, its signer and its place', () => {
    const [event] = kept(said('finance.DisbursementPaid', { amount: 500 }, { agency: 'rural-bank' })).map(trailEvent);
    expect(event).toMatchObject({
      ...{ type: 'finance.DisbursementPaid', label: '用款拨付', agency: 'rural-bank', service: 'finance' },
      ...{ position: 'finance:1', revision: 0, stream: 'finance.thing-1', level: 'L1', data: { amount: 500 } },
      ...{ recordedAt: '2026-05-11T01:00:00.000Z', causationId: 'c', correlationId: 'k', actor: { name: '王工' } },
    });
  });
  it('for a named circle only is a header: nothing of its body is there', () => {
    const sealed = said(
      'housing.ClueTransferred',
      { clueNo: 'X-7', cipher: 'secret' },
      { classification: L3, form: 'header' },
    );
    const [entry] = kept(sealed);
    expect(entry!.record).not.toContain('secret');
    const event = trailEvent(entry!);
    expect(event).toMatchObject({ label: '线索移送', level: 'L3' });
    expect('data' in event).toBe(false);
    expect(state(sealed)).toEqual(NOTHING_KNOWN);
  });
  it('is kept under its own id; what concerns no project, and the inspectors’ own reads, are not of any trail', () => {
    const read = said('discipline.ReplayStarted', {}, { stream: 'discipline.replaySession-u-1', form: 'header' });
    expect(trailKeys(plantedRecord(said('court.SealImposed'), 4))).toEqual(['0190-00000004']);
    expect(trailKeys(plantedRecord(read, 5))).toEqual([]);
    expect(trailKeys(plantedRecord({ type: 'identity.AccountOpened', recorded: '2026-01-05 09:00' }, 6))).toEqual([]);
  });
  it('has a Chinese label in the catalogue', () => {
    expect(Object.keys(EVENT_LABELS).length).toBeGreaterThan(330);
    expect(Object.values(EVENT_LABELS).every((label) => /[一-鿿]/.test(label))).toBe(true);
  });
  it('has one whichever service records it', () => {
    const sources = ['apps', 'libs/agency/src'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!spec)\.ts$/.test(file) && !file.includes('node_modules'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    );
    const recorded = sources.flatMap((text) => [...text.matchAll(/DomainEvent<\s*'(\w+)'/g)].map(([, name]) => name!));
    expect(recorded.length).toBeGreaterThan(200);
    expect(recorded.filter((name) => !(name in EVENT_LABELS))).toEqual([]);
  });
  it('of an unknown event shows its name', () =>
    expect(kept(said('housing.SomethingNew')).map(trailEvent)).toMatchObject([{ label: 'SomethingNew' }]));
});

describe('the view of a trail', () => {
  const rows = [
    said('housing.LedgerEntered', { level: 'city' }),
    said('court.SealImposed', { sealId: 'S1' }, { agency: 'court' }),
  ];
  it('filters events, never the state', () => {
    const types = (filters: object) =>
      trailView(kept(...rows), { axis: 'known', ...filters }).events.map(({ type }) => type);
    expect(types({ service: 'court' })).toEqual(['court.SealImposed']);
    expect(types({ agency: 'housing-bureau' })).toEqual(['housing.LedgerEntered']);
    expect([...types({ type: 'SealImposed' }), ...types({ type: 'court.SealImposed' })]).toEqual([
      'court.SealImposed',
      'court.SealImposed',
    ]);
    expect(types({ type: 'Nothing' })).toEqual([]);
    expect(trailView(kept(...rows), { axis: 'known', service: 'petition' }).state).toMatchObject({
      level: 'city',
      seals: [{ id: 'S1' }],
    });
  });
  it('ends at 20,000 events and says so', () => {
    const [entry] = kept(rows[0]!);
    const view = trailView(
      Array.from({ length: MOST_EVENTS + 1 }, () => entry!),
      { axis: 'known' },
    );
    expect([view.events.length, view.truncated]).toEqual([20_000, true]);
    expect(trailView(kept(...rows), { axis: 'known' }).truncated).toBe(false);
  });
});

describe('the state of a project', () => {
  it('is what the records of all services make of it', () =>
    expect(
      state(
        said('housing.ProjectRegistered', { name: '盛景名城', township: '城关镇', households: 1015 }),
        said('housing.LedgerEntered', { level: 'city' }),
        said('housing.PlanApproved'),
        said('housing.MilestoneScheduled', { milestoneId: 'M1', title: '交付', due: '2026-06-30' }),
        said('housing.MilestoneMissed', { milestoneId: 'M1', due: '2026-06-30' }),
        claim('ResumptionClaimed'),
        claim('ClaimVerified'),
        claim('ClaimUnderQuery'),
        said('finance.DisbursementPaid', { amount: 500 }),
        said('finance.DrawdownPaid', { amount: 700 }),
        said('petition.DemandRaised', { demandId: 'D1', kind: 'delivery' }),
        said('petition.DemandMet', { demandId: 'D1' }),
        said('court.SealImposed', { sealId: 'S1', scope: '1号楼' }),
        said('court.UnsealDecided', { sealId: 'S1', result: 'lifted' }),
        said('court.InsolvencyAccepted'),
        said('housing.TaskIssued', { taskId: 'T1', title: '清欠' }),
        said('housing.TaskCompleted', { taskId: 'T1' }),
        said('discipline.SupervisionOpened', { itemId: 'I1', topic: '监督' }),
      ),
    ).toEqual({
      ...{ name: '盛景名城', township: '城关镇', households: 1015, level: 'city', planApproved: true, closed: false },
      ...{ reopened: false, insolvency: 'InsolvencyAccepted', payments: { count: 2, amount: 1200 } },
      claims: [{ id: `${P}-R1`, claim: 'resumption', state: 'verified', doubted: true }],
      milestones: [{ id: 'M1', title: '交付', state: 'missed' }],
      demands: [{ id: 'D1', title: 'delivery', state: 'met' }],
      seals: [{ id: 'S1', title: '1号楼', state: 'lifted' }],
      tasks: [{ id: 'T1', title: '清欠', state: 'completed' }],
      supervision: [{ id: 'I1', title: '监督', state: 'open' }],
    }));
  it.each([
    [['ResumptionClaimed'], 'pending'],
    [['ResumptionClaimed', 'ClaimUnderQuery'], 'query'],
    [['ResumptionClaimed', 'ClaimUnderQuery', 'ClaimRejected'], 'rejected'],
    [['ResumptionClaimed', 'ClaimVerified', 'ClaimLapsed'], 'lapsed'],
    [['ResumptionClaimed', 'ClaimWithdrawn'], 'withdrawn'],
  ])('knows a claim after %j as %s', (types, expected) =>
    expect(state(...types.map((type) => claim(type))).claims).toMatchObject([{ state: expected, doubted: false }]),
  );
  it('keeps a seal whose lifting was refused, a task that another unit signs late, and takes a changed profile', () => {
    const seal = said('court.SealImposed', { sealId: 'S1', scope: '1号楼' });
    expect(state(seal, said('court.UnsealDecided', { sealId: 'S1', result: 'refused' })).seals).toMatchObject([
      { state: 'imposed' },
    ]);
    const steps = ['TaskIssued', 'ResultSubmitted', 'TaskSigned'].map((step) =>
      said(`housing.${step}`, { taskId: 'T1' }),
    );
    expect(state(...steps).tasks).toMatchObject([{ state: 'submitted' }]);
    const changed = said('housing.ProjectProfileChanged', { values: { households: 90 }, changes: [] });
    expect(state(said('housing.ProjectRegistered', { name: '锦澜府', households: 100 }), changed)).toMatchObject({
      name: '锦澜府',
      households: 90,
    });
  });
  it('is open again after reopening', () =>
    expect(state(said('housing.ProjectClosed'), said('housing.ProjectReopened'))).toMatchObject({
      closed: false,
      reopened: true,
    }));
  it('never breaks on a body that it does not understand', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(EVENT_LABELS)), fc.object(), (type, data) => {
        const after = standOn(NOTHING_KNOWN, { type, data });
        expect(validateSync(plainToInstance(ProjectState, after))).toEqual([]);
        expect(compareStates(after, after)).toEqual([]);
      }),
    ));
  it('at two moments differs in the fields that changed', () => {
    const before = state(said('housing.LedgerEntered', { level: 'county' }), claim('ResumptionClaimed'));
    const after = state(
      said('housing.LedgerEntered', { level: 'city' }),
      claim('ResumptionClaimed'),
      claim('ClaimVerified'),
    );
    expect(compareStates(before, after)).toEqual([
      { field: `claims.${P}-R1.state`, before: 'pending', after: 'verified' },
      { field: 'level', before: 'county', after: 'city' },
    ]);
    expect(compareStates(NOTHING_KNOWN, before).map(({ field, before: was }) => [field, was])).toContainEqual([
      `claims.${P}-R1.state`,
      '',
    ]);
  });
});

describe('a moment', () => {
  it('is a day, meaning its end in Shanghai, or an instant, itself included', () => {
    expect(endOfMoment('2026-05-10')).toBe('2026-05-10T16:00:00.000Z');
    expect(endOfMoment('2026-05-11T09:00:00+08:00')).toBe('2026-05-11T01:00:00.001Z');
    expect(endOfMoment(undefined) > '2100').toBe(true);
  });
  it.each([
    '2026-02-30',
    '2026-05-11T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-05-11T25:00:00Z',
    'yesterday',
    '',
    7,
    null,
  ])('is not %j', (text) => expect(isMoment(text)).toBe(false));
  it('is asked for with an axis', () => {
    const faults = (Form: new () => object, query: object) =>
      validateSync(plainToInstance(Form, query)).map(({ property }) => property);
    expect(faults(TrailQuery, {})).toEqual([]);
    expect(faults(TrailQuery, { axis: 'arrived', at: '2026-02-30', service: '../..' })).toEqual([
      'axis',
      'at',
      'service',
    ]);
    expect(faults(DiffQuery, { from: '2026-01-01' })).toEqual(['to']);
  });
});
