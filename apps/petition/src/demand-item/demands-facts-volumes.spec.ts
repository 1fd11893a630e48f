import { describe, expect, it } from '@jest/globals';
import { translate } from '#agency/publication.js';
import type { DomainEvent } from '#kernel/decider.js';
import { aFact } from '#testing/a-fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { faultsOf } from '#testing/faults-of.js';
import { played, ruleBook } from '#testing/rule-book.js';
import { specFor } from '#testing/spec-for.js';
import { project as projectDemands, type ProjectDemands } from '../demands/demands.js';
import { AnswerSiteFact, answerSiteFact } from '../fact-signal/answer-site-fact/answer-site-fact.js';
import { FactSignal } from '../fact-signal/fact-signal.js';
import { ReportSiteFact, reportSiteFact, SiteFact } from '../fact-signal/report-site-fact/report-site-fact.js';
import { factPublications } from '../publishing/facts.js';
import { project as projectFact, type SiteFactRow } from '../site-facts/site-facts.js';
import { ReportVolume, reportVolume, Volume } from '../volume-report/report-volume/report-volume.js';
import { VolumeReport } from '../volume-report/volume-report.js';
import { volumeView } from '../volumes/volumes.js';
import { AnswerDemand, answerDemand, DemandAnswer } from './answer-demand/answer-demand.js';
import { DeclareUnmet, declareUnmet, UnmetReason } from './declare-unmet/declare-unmet.js';
import { DemandItem } from './demand-item.js';
import { MeetDemand, meetDemand } from './meet-demand/meet-demand.js';
import { Demand, RaiseDemand, raiseDemand } from './raise-demand/raise-demand.js';
import { ReopenDemand, reopenDemand } from './reopen-demand/reopen-demand.js';

const P = '990121-2026-004';
const on = (monthDay: string) => anOfficer('petition', `2026-${monthDay}`);

describe('a demand', () => {
  const decide = ruleBook(
    DemandItem,
    [RaiseDemand, raiseDemand],
    [AnswerDemand, answerDemand],
    [MeetDemand, meetDemand],
    [DeclareUnmet, declareUnmet],
    [ReopenDemand, reopenDemand],
  );
  const facts = (...commands: object[]) => played(DemandItem, decide, ...commands);
  const after = (...commands: object[]) => specFor(DemandItem, decide)(...facts(...commands));
  const raised = (matters = 37) => new RaiseDemand(P, { kind: 'title', matters }, on('01-20'));
  const answered = new AnswerDemand(P, 'title', { reply: '证缴分离办法已出台' }, on('04-20'));
  const met = new MeetDemand(P, 'title', { evidence: '首次登记与首批证书' }, on('07-16'));
  const unmet = new DeclareUnmet(P, 'title', { lawfulReason: '土地出让金未缴清' }, on('05-20'));
  const reopened = (matters = 3) => new ReopenDemand(P, 'title', { matters }, on('08-20'));

  it('of 04 is raised, answered and met', () => {
    const row = facts(raised(), answered, met).reduce<ProjectDemands | undefined>(
      (before, event) => projectDemands(before, aFact('petition', event, '2026-07-16')),
      undefined,
    );
    expect(row).toMatchObject({
      projectCode: P,
      demands: [
        {
          demandId: `${P}-title`,
          matters: 37,
          status: 'met',
          evidence: '首次登记与首批证书',
          replies: [{ reply: '证缴分离办法已出台' }],
        },
      ],
    });
  });
  it('is one however many matters ask for it, and they never grow fewer', () => {
    after(raised()).when(raised()).thenNothing();
    expect(facts(raised(), raised(40)).at(-1)).toMatchObject({ type: 'DemandRaised', data: { matters: 40 } });
    after(raised()).when(raised(36)).thenRefused('petition.matters-cannot-fall');
    after().when(raised(0)).thenRefused('petition.no-matters');
  });
  it('is not answered, met or opened again before anybody raised it', () => {
    for (const command of [answered, met, unmet, reopened()])
      after().when(command).thenRefused('petition.no-such-demand');
  });
  it('ends once, and may come back', () => {
    after(raised(), met).when(met).thenNothing();
    after(raised(), met).when(unmet).thenRefused('petition.demand-closed');
    after(raised(), met).when(answered).thenRefused('petition.demand-closed');
    after(raised(), met).when(raised(50)).thenRefused('petition.demand-closed');
    after(raised(), unmet).when(unmet).thenNothing();
    expect(facts(raised(), unmet, met).at(-1)?.type).toBe('DemandMet');
    after(raised()).when(reopened()).thenNothing();
    after(raised(), met).when(reopened(0)).thenRefused('petition.no-matters');
    const row = facts(raised(), answered, met, reopened()).reduce<ProjectDemands | undefined>(
      (before, event) => projectDemands(before, aFact('petition', event)),
      undefined,
    );
    expect(row?.demands).toEqual([
      {
        demandId: `${P}-title`,
        kind: 'title',
        matters: 3,
        status: 'open',
        raisedOn: '2026-01-05',
        replies: [{ on: '2026-01-05', reply: '证缴分离办法已出台' }],
      },
    ]);
  });
  it.each([
    [Demand, { kind: 'title', matters: 3 }, []],
    [Demand, { kind: 'everything', matters: -1 }, ['kind', 'matters']],
    [Demand, { kind: 'title', matters: 3, names: ['张三'] }, ['names']],
    [DemandAnswer, { reply: '请联系张三 13800001111' }, ['reply']],
    [UnmetReason, { lawfulReason: '' }, ['lawfulReason']],
  ] as const)('is refused by its form: %p %j', (form, body, faults) =>
    expect(faultsOf<object>(form, body)).toEqual(faults),
  );
  it('is open again for the others when it is reopened', () => {
    const told = translate('petition', factPublications);
    const published = ({ type, data }: DomainEvent) =>
      told({ type: `petition.${type}`, data } as never).map(({ channel, contract, data: body }) => [
        channel,
        contract,
        body,
      ]);
    expect(published(facts(raised(), met, reopened()).at(-1)!)).toEqual([
      ['facts', 'petition.demand-raised.v1', { projectId: P, demandId: `${P}-title`, kind: 'title', matters: 3 }],
    ]);
    expect(published({ type: 'MatterRegistered', data: { matterNo: 'XF-1', projectId: P } })).toEqual([]);
    expect(published({ type: 'IdentityRead', data: { matterNo: 'XF-1', reason: 'x' } })).toEqual([]);
    expect(
      published({ type: 'PetitionVolumeReported', data: { period: '2026-01', all: 2, project: 1, reason: '更正' } }),
    ).toEqual([['facts', 'petition.petition-volume-reported.v1', { period: '2026-01', all: 2, project: 1 }]]);
  });
});

describe('a fact about a site', () => {
  const decide = ruleBook(FactSignal, [ReportSiteFact, reportSiteFact], [AnswerSiteFact, answerSiteFact]);
  const facts = (...commands: object[]) => played(FactSignal, decide, ...commands);
  const after = (...commands: object[]) => specFor(FactSignal, decide)(...facts(...commands));
  const P01 = '990121-2026-001';
  const signal: SiteFact = {
    factId: 'SF-2026-0001',
    fact: '大门关闭，塔吊未动',
    observedOn: '2026-02-28',
    contradictsClaimId: `${P01}-R1`,
  };
  const reported = (more: Partial<SiteFact> = {}, project = P01) =>
    new ReportSiteFact(project, { ...signal, ...more }, on('02-28'));
  const answered = new AnswerSiteFact('SF-2026-0001', { answer: '暗访属实' }, on('03-09'));

  it('contradicts a claim of its project, and is answered', () => {
    const rows = facts(reported(), answered).reduce<SiteFactRow | undefined>(
      (row, event) => projectFact(row, aFact('petition', event, '2026-03-09')),
      undefined,
    );
    expect(rows).toEqual({
      ...signal,
      projectCode: P01,
      reportedOn: '2026-03-09',
      answer: '暗访属实',
      answeredOn: '2026-03-09',
    });
  });
  it('is reported and answered once', () => {
    after(reported()).when(reported()).thenNothing();
    after(reported(), answered).when(answered).thenNothing();
    after().when(answered).thenRefused('petition.no-such-fact');
    after(reported()).when(reported({}, '990121-2026-009')).thenRefused('petition.fact-number-taken');
  });
  it('is neither of tomorrow nor about the claim of another project', () => {
    after()
      .when(reported({ observedOn: '2026-03-01' }))
      .thenRefused('petition.observed-in-future');
    after()
      .when(reported({ contradictsClaimId: '990121-2026-009-R1' }))
      .thenRefused('petition.claim-of-another-project');
  });
  it.each([
    [{ ...signal, reporter: '张三' }, ['reporter']],
    [{ ...signal, fact: '业主电话１３８１２３４５６７８' }, ['fact']],
    [{ ...signal, fact: '业主身份证 990121199001011234' }, ['fact']],
    [{ ...signal, fact: '座机 0571-88886666' }, ['fact']],
    [{ ...signal, fact: '面积 13800 平方米，2026-02-28，990121-2026-001' }, []],
  ])('holds no person: %j', (body, faults) => expect(faultsOf(SiteFact, body)).toEqual(faults));
});

describe('the volume of petitions', () => {
  const decide = ruleBook(VolumeReport, [ReportVolume, reportVolume]);
  const after = (...commands: object[]) => specFor(VolumeReport, decide)(...played(VolumeReport, decide, ...commands));
  const report = (all: number, project: number, more: Partial<Volume> = {}) =>
    new ReportVolume({ period: '2026-01', all, project, ...more }, on('02-02'));
  it.each([
    [492, 214, 43.5],
    [538, 251, 46.7],
    [475, 187, 39.4],
    [402, 96, 23.9],
    [0, 0, 0],
  ])('of %i matters, %i about projects, is shared as %d %%', (all, project, share) =>
    expect(volumeView({ period: '2026-01', all, project })).toMatchObject({ share }),
  );
  it('is reported once, and changed with a reason only', () => {
    after(report(492, 214)).when(report(492, 214)).thenNothing();
    after(report(492, 214)).when(report(492, 215)).thenRefused('petition.volume-reported');
    after(report(492, 214))
      .when(report(492, 215, { reason: '漏报一件' }))
      .then({
        type: 'PetitionVolumeReported',
        data: { period: '2026-01', all: 492, project: 215, reason: '漏报一件' },
      });
  });
  it('is not of a month to come, nor more than all', () => {
    after()
      .when(report(492, 214, { period: '2026-03' }))
      .thenRefused('petition.period-in-future');
    after().when(report(10, 11)).thenRefused('petition.share-above-all');
  });
  it('is refused by its form', () =>
    expect(faultsOf(Volume, { period: '2026-13', all: -1, project: 1.5 })).toEqual(['all', 'period', 'project']));
});
