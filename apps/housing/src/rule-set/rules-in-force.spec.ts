import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#event-store/event-store.js';
import { fold } from '#kernel/decider.js';
import agency from '../../agency.js';
import { faultsOf } from '#testing/faults-of.js';
import { isStandardOn, PolicyDocument, type PolicyDocumentEvent } from '../policy-document/policy-document.js';
import { SHIPPED_RULES } from '../status-claim/claim-rules.js';
import { RuleSet, type RuleSetPublished } from './rule-set.js';
import { RuleThresholds } from './publish-rules/publish-rules.js';
import { claimRulesOn, ruleSetOn, rulesOn } from './rules-in-force.js';
import { FIRST_RULES, SHIPPED, type Thresholds } from './thresholds.js';
import type { Fact } from '#messaging/fact.js';
import { project, ruleSetViews, type RuleSetRow } from '../rule-sets/rule-sets.js';

const thresholds = { burstSize: 10, burstMinutes: 10, nearDuplicateBits: 6, claimWindowDays: 14, noticeDays: 7 };
const published = (version: string, day: string, more: Partial<Thresholds> = {}): RuleSetPublished => ({
  type: 'RuleSetPublished',
  data: { version, diff: '', approvers: ['a', 'b'], thresholds: { ...thresholds, ...more } },
  occurredAt: `${day}T01:30:00.000Z`,
});
const county = fold(RuleSet, [
  published('RS-1', '2026-01-05'),
  published('RS-2', '2026-07-01', {
    claimWindowDays: 21,
    witnesses: 5,
    surveyYesPercent: 98,
    noticeDays: 10,
    mendingDays: 3,
  }),
]);

describe('the rules in force', () => {
  it.each([
    ['2026-01-04', undefined],
    ['2026-01-05', 'RS-1'],
    ['2026-06-30', 'RS-1'],
    ['2026-07-01', 'RS-2'],
  ])('on %s are %s, and in their name the platform acts', async (day, version) => {
    expect(ruleSetOn(county, day)?.version).toBe(version);
    const store = { stateOf: () => Promise.resolve(county) } as unknown as EventStore;
    expect(await agency.ruleInForce?.(store, day)).toBe(version);
  });
  it('judge claims, and are named', () =>
    expect(claimRulesOn(county, { today: '2026-07-01' })).toMatchObject({
      ...SHIPPED,
      ...{ version: 'RS-2', claimWindowDays: 21, witnesses: 5, surveyYesPercent: 98, noticeDays: 10, mendingDays: 3 },
    }));
  it('do not reach back', () =>
    expect(claimRulesOn(county, { today: '2026-06-30' })).toMatchObject({ version: 'RS-1', claimWindowDays: 14 }));
  it('are those that a verdict names, whichever were published later that day', () => {
    expect(claimRulesOn(county, { today: '2026-07-01' }, 'RS-1')).toMatchObject({
      version: 'RS-1',
      claimWindowDays: 14,
    });
    expect(claimRulesOn(county, { today: '2026-07-01' }, 'RS-0')).toEqual(SHIPPED_RULES);
  });
  it('are the shipped ones until the county has its own', () => {
    expect(claimRulesOn(RuleSet.initial, { today: '2026-01-05' })).toEqual(SHIPPED_RULES);
    expect(rulesOn(RuleSet.initial, '2026-01-05')).toEqual(FIRST_RULES);
  });
  it('say how long a notice runs', () =>
    expect([rulesOn(county, '2026-06-30'), rulesOn(county, '2026-07-01')]).toMatchObject([
      { version: 'RS-1', noticeDays: 7, mendingDays: 5 },
      { version: 'RS-2', noticeDays: 10, mendingDays: 3 },
    ]));
  it('are all that a county may set, each within bounds that hold what is shipped', () => {
    expect(faultsOf(RuleThresholds, SHIPPED)).toEqual([]);
    for (const name of Object.keys(SHIPPED))
      expect(faultsOf(RuleThresholds, { ...SHIPPED, [name]: -1 })).toHaveLength(1);
    expect(faultsOf(RuleThresholds, { ...SHIPPED, windowDays: 14 })).not.toEqual([]);
  });
  it('count by the holidays that are known', () => {
    const holidays = [{ year: 2027, offDays: ['2027-01-01'], workDays: [] }];
    expect(claimRulesOn(county, { today: '2026-12-31', holidays }).calendar.years.has(2027)).toBe(true);
    expect(claimRulesOn(county, { today: '2026-12-31' }).calendar.years.has(2027)).toBe(false);
  });
});

describe('the list of rule sets', () => {
  const row = (version: string, day: string, more: Partial<Thresholds> = {}): RuleSetRow => {
    const { data, occurredAt = '' } = published(version, day, more);
    return project(undefined, { data, occurredAt, recordedAt: occurredAt } as unknown as Fact);
  };
  const views = ruleSetViews([row('RS-1', '2026-01-05'), row('RS-2', '2026-07-01', { noticeDays: 10, visits: 2 })]);
  const line = (version: string, name: string) =>
    views.find((view) => view.version === version)?.thresholds.find((one) => one.name === name);

  it('begins with the one in force and ends with what the platform ships', () =>
    expect(views.map(({ version, from, inForce }) => `${version} ${from} ${inForce}`)).toEqual([
      ...['RS-2 2026-07-01 true', 'RS-1 2026-01-05 false', 'RS-0  false'],
    ]));
  it('is RS-0 alone until the county publishes its own', () =>
    expect(ruleSetViews([])).toMatchObject([{ version: 'RS-0', inForce: true }]));
  it('says of every value whether the county set it', () => {
    expect(line('RS-2', 'noticeDays')).toEqual({ name: 'noticeDays', value: 10, shipped: 7, set: true });
    expect(line('RS-2', 'visits')).toEqual({ name: 'visits', value: 2, shipped: 2, set: true });
    expect(line('RS-1', 'witnesses')).toEqual({ name: 'witnesses', value: 4, shipped: 4, set: false });
  });
  it('never changes a version', () => {
    const first = row('RS-1', '2026-01-05');
    expect(project(first, { data: { version: 'RS-1', diff: 'x' } } as unknown as Fact)).toBe(first);
  });
});

describe('a closing standard in force (G12)', () => {
  const named = {
    docId: 'XH-1',
    docNo: '1',
    title: '销号标准',
    issuer: '办公室',
    validFrom: '2026-01-05',
    clauses: [],
  };
  const standard: PolicyDocumentEvent = { type: 'PolicyPublished', data: { ...named, kind: 'closing-standard' } };
  const other: PolicyDocumentEvent = { type: 'PolicyPublished', data: { ...named, kind: 'policy' } };
  const over: PolicyDocumentEvent = {
    type: 'PolicySuperseded',
    data: { docId: 'XH-1', by: 'XH-2', from: '2026-07-01' },
  };
  it.each([
    ['from its first day', [standard], '2026-01-05', true],
    ['not before', [standard], '2026-01-04', false],
    ['to the day before another takes its place', [standard, over], '2026-06-30', true],
    ['not from then on', [standard, over], '2026-07-01', false],
    ['not if it is another kind of document', [other], '2026-01-05', false],
    ['not if nobody published it', [], '2026-01-05', false],
  ])('%s', (_, events, day, holds) => expect(isStandardOn(fold(PolicyDocument, events), day)).toBe(holds));
});
