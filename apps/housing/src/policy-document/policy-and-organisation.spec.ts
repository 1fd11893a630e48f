import { describe, it } from '@jest/globals';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { Campaign } from '../campaign/campaign.js';
import { KeyPeriod } from '../campaign/key-period.js';
import { LaunchCampaign, launchCampaign } from '../campaign/launch-campaign/launch-campaign.js';
import { SetKeyPeriod, setKeyPeriod } from '../campaign/set-key-period/set-key-period.js';
import { PublishRules, publishRules } from '../rule-set/publish-rules/publish-rules.js';
import { RuleSet } from '../rule-set/rule-set.js';
import { EstablishTaskForce, establishTaskForce } from '../task-force/establish-task-force/establish-task-force.js';
import { TaskForce } from '../task-force/task-force.js';
import { PolicyDocument, type PolicyDocumentEvent } from './policy-document.js';
import { PublishDocument, publishDocument, type Document } from './publish-document/publish-document.js';
import { SupersedeDocument, supersedeDocument } from './supersede-document/supersede-document.js';

const office = anOfficer('office', '2026-01-05', { agency: 'leading-group-office' });

describe('the library of documents', () => {
  const named = {
    ...{ docId: 'XH-2026-1', docNo: '安问办〔2026〕1号', title: '销号标准', issuer: '领导小组' },
    ...{ validFrom: '2026-01-05', kind: 'closing-standard' as const, clauses: [{ clause: '第一条', text: '……' }] },
  };
  const published: PolicyDocumentEvent = { type: 'PolicyPublished', data: named };
  const publishes = specFor(PolicyDocument, publishDocument);
  const order = (more: Partial<Document> = {}) => new PublishDocument({ ...named, marking: '无', ...more }, office);
  it('takes a document', () => publishes().when(order()).then(published));
  it('takes it once', () => publishes(published).when(order()).thenNothing());
  it('keeps numbers apart', () =>
    publishes(published)
      .when(order({ title: '另一文件' }))
      .thenRefused('housing.document-number-taken'));
  it.each(['秘密', '机密', '绝密'] as const)('takes nothing marked %s', (marking) =>
    publishes().when(order({ marking })).thenRefused('housing.state-secret'),
  );

  const supersedes = specFor(PolicyDocument, supersedeDocument);
  const succession = (by = 'XH-2026-2', from = '2026-10-01') =>
    new SupersedeDocument('XH-2026-1', { by, from }, office);
  const superseded: PolicyDocumentEvent = {
    type: 'PolicySuperseded',
    data: { docId: 'XH-2026-1', by: 'XH-2026-2', from: '2026-10-01' },
  };
  it('replaces a document', () => supersedes(published).when(succession()).then(superseded));
  it('replaces it once', () => supersedes(published, superseded).when(succession()).thenNothing());
  it.each([
    ['what is not there', [], 'XH-2026-2', '2026-10-01', 'housing.no-such-document'],
    ['what is over', [published, superseded], 'XH-2026-3', '2026-10-01', 'housing.document-superseded'],
    ['a document by itself', [published], 'XH-2026-1', '2026-10-01', 'housing.supersedes-itself'],
    ['it before it began', [published], 'XH-2026-2', '2026-01-04', 'housing.ends-before-it-begins'],
  ])('does not replace %s', (_, facts, by, from, code) =>
    supersedes(...facts)
      .when(succession(by, from))
      .thenRefused(code),
  );
});

describe('the rule set', () => {
  const given = specFor(RuleSet, publishRules);
  const thresholds = { burstSize: 10, burstMinutes: 10, nearDuplicateBits: 6, claimWindowDays: 14, noticeDays: 7 };
  const order = (approvers: string[], diff = '首版') =>
    new PublishRules({ version: 'RS-2026-1', diff, approvers, thresholds }, office);
  const two = ['officehead', 'housinghead'];
  const published = {
    type: 'RuleSetPublished' as const,
    data: { version: 'RS-2026-1', diff: '首版', approvers: two, thresholds },
  };
  it('is published by two others’ approval', () => given().when(order(two)).then(published));
  it('twice is once', () => given(published).when(order(two)).thenNothing());
  it.each([[['officehead']], [['officehead', 'officehead']], [['officehead', 'office']]])(
    'is refused with %j',
    (approvers) => given().when(order(approvers)).thenRefused('housing.two-approvers'),
  );
  it('never changes under its version', () =>
    given(published).when(order(two, '改')).thenRefused('housing.rules-published'));
});

describe('task forces, campaigns and key periods', () => {
  const forces = specFor(TaskForce, establishTaskForce);
  const force = (docNo = '安问〔2026〕2号') => {
    const people = { leader: 'housinghead', members: ['housing', 'planning'] };
    return { forceId: 'ZB-1', ...people, projects: ['990121-2026-001'], docNo };
  };
  const established = { type: 'TaskForceEstablished' as const, data: force() };
  it('a force is established', () => forces().when(new EstablishTaskForce(force(), office)).then(established));
  it('once', () => forces(established).when(new EstablishTaskForce(force(), office)).thenNothing());
  it('and not rewritten', () =>
    forces(established)
      .when(new EstablishTaskForce(force('另号'), office))
      .thenRefused('housing.task-force-exists'));

  const campaigns = specFor(Campaign, launchCampaign);
  const plan = { campaignId: 'GJ-1', name: '百日攻坚', from: '2026-03-01', docId: 'XH-2026-1' };
  const launched = { type: 'CampaignLaunched' as const, data: plan };
  it('a campaign is launched', () => campaigns().when(new LaunchCampaign(plan, office)).then(launched));
  it('not twice', () =>
    campaigns(launched)
      .when(new LaunchCampaign({ ...plan, docId: 'X-2' }, office))
      .thenRefused('housing.campaign-exists'));

  const periods = specFor(KeyPeriod, setKeyPeriod);
  const period = {
    ...{ periodId: 'BZ-2026', name: '重大活动保障期', from: '2026-08-01', to: '2026-10-31' },
    ...{ targetPercent: 60, asOf: '2026-08-31' },
  };
  const set = { type: 'KeyPeriodSet' as const, data: period };
  it('a key period has its target', () => periods().when(new SetKeyPeriod(period, office)).then(set));
  it('which is set once', () => periods(set).when(new SetKeyPeriod(period, office)).thenNothing());
  it('and never moves', () =>
    periods(set)
      .when(new SetKeyPeriod({ ...period, targetPercent: 50 }, office))
      .thenRefused('housing.key-period-set'));
  it.each([{ to: '2026-07-31' }, { asOf: '2026-11-01' }])('and is in order: %j', (more) =>
    periods()
      .when(new SetKeyPeriod({ ...period, ...more }, office))
      .thenRefused('housing.key-period-order'),
  );
});
