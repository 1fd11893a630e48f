import { describe, it } from '@jest/globals';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { AcknowledgeFiling, acknowledgeFiling } from './acknowledge-filing/acknowledge-filing.js';
import { AnswerIssueReview, answerIssueReview } from './answer-issue-review/answer-issue-review.js';
import { AdoptMeasure, adoptMeasure } from './adopt-measure/adopt-measure.js';
import { ApplyPolicyBack, applyPolicyBack } from './apply-policy-back/apply-policy-back.js';
import { AuthoriseHandling, authoriseHandling } from './authorise-handling/authorise-handling.js';
import { ClassifyCommon, classifyCommon } from './classify-common/classify-common.js';
import { ClassifyIndividual, classifyIndividual } from './classify-individual/classify-individual.js';
import { EscalateIssue, escalateIssue } from './escalate-issue/escalate-issue.js';
import { FileReport, fileReport } from './file-report/file-report.js';
import { IssueTrack, type IssueTrackEvent } from './issue-track.js';
import { NoteResolution, noteResolution } from './note-resolution/note-resolution.js';
import { ObjectFiling, objectFiling } from './object-filing/object-filing.js';
import { RaiseBlockage, raiseBlockage } from './raise-blockage/raise-blockage.js';
import { RequestIssueReview, requestIssueReview } from './request-issue-review/request-issue-review.js';
import { ReportAct, reportAct, type AuthorisedAct } from './report-act/report-act.js';

const P04 = '990121-2026-004';
const P08 = '990121-2026-008';
const P12 = '990121-2026-012';
const office = (today: string) => anOfficer('office', today, { agency: 'leading-group-office' });
const planning = (today: string) => anOfficer('planning', today);

const one = { projectId: P12, issueId: 'II-12' };
const own: IssueTrackEvent = {
  type: 'BlockageRaised',
  data: { ...one, desc: '规划核实差30㎡', projects: [P12], raisedBy: 'planning' },
};
const individual: IssueTrackEvent = {
  type: 'IssueClassified',
  data: { ...one, kind: 'individual', reason: '仅涉一个楼盘', by: 'office' },
};
const limit = { amount: 30, unit: '㎡' };
const authorised: IssueTrackEvent = {
  type: 'HandlingAuthorised',
  data: { ...one, to: 'planning', scope: '规划核实', limit, expiry: '2026-04-30' },
};
const filed: IssueTrackEvent = {
  type: 'FilingReported',
  data: { ...one, act: '核实30㎡', risk: '低', agency: 'planning', answerBy: '2026-03-31' },
};
const acted: IssueTrackEvent = {
  type: 'AuthorisedActReported',
  data: { ...one, scope: '规划核实', done: limit, result: '规划核实合格证已核发', agency: 'planning' },
};
const acknowledged: IssueTrackEvent = { type: 'FilingAcknowledged', data: { ...one, by: 'office' } };
const stopped: IssueTrackEvent = { type: 'FilingObjected', data: { ...one, reason: '依据不足', stop: true } };

const two = { issueId: 'CI-1' };
const shared: IssueTrackEvent = {
  type: 'BlockageRaised',
  data: { ...two, desc: '证缴不分离', projects: [P04, P08], raisedBy: 'planning' },
};
const common: IssueTrackEvent = {
  type: 'IssueClassified',
  data: { ...two, kind: 'common', reason: '两个楼盘同一堵点', by: 'office' },
};
const escalated: IssueTrackEvent = { type: 'IssueEscalated', data: { ...two, proposal: '证缴分离' } };
const noted: IssueTrackEvent = {
  type: 'ResolutionNoted',
  data: { ...two, resolutionId: 'LG-03', itemId: 'LG-03-2', sourceEventId: 'e-1' },
};
const reviewed: IssueTrackEvent = {
  type: 'LegalReviewRequested',
  data: { ...two, materials: ['证缴分离措施', '代建议题'], answerBy: '2026-03-13' },
};
const passed: IssueTrackEvent = { type: 'LegalReviewPassed', data: { ...two, opinion: '合法', reviewer: 'justice' } };
const failed: IssueTrackEvent = { type: 'LegalReviewFailed', data: { ...two, opinion: '无依据', reviewer: 'justice' } };
const adopted: IssueTrackEvent = {
  type: 'PolicyMeasureAdopted',
  data: { ...two, measure: '证缴分离', docId: 'ZJ-2026-1', itemId: 'LG-03-2' },
};

describe('raising a blockage', () => {
  const given = specFor(IssueTrack, raiseBlockage);
  const order = (desc: string, issueId = 'II-12', projects = [P12]) =>
    new RaiseBlockage({ issueId, desc, projects }, planning('2026-03-03'));
  it('stands in the project’s own record', () => given().when(order('规划核实差30㎡')).then(own));
  it('of several projects stands for itself', () =>
    given()
      .when(order('证缴不分离', 'CI-1', [P04, P08]))
      .then(shared));
  it('twice is once', () => given(own).when(order('规划核实差30㎡')).thenNothing());
  it('refuses a number that is taken', () =>
    given(own).when(order('另一堵点')).thenRefused('housing.issue-number-taken'));
});

describe('classing an issue', () => {
  const individually = specFor(IssueTrack, classifyIndividual);
  const commonly = specFor(IssueTrack, classifyCommon);
  const asOwn = (issueId: string) => new ClassifyIndividual(issueId, { reason: '仅涉一个楼盘' }, office('2026-03-18'));
  const asCommon = (issueId: string) =>
    new ClassifyCommon(issueId, { reason: '两个楼盘同一堵点' }, office('2026-02-06'));
  it('as individual is a person’s finding', () => individually(own).when(asOwn('II-12')).then(individual));
  it('as common needs two projects', () => commonly(shared).when(asCommon('CI-1')).then(common));
  it('as common refuses one project alone', () =>
    commonly(own).when(asCommon('II-12')).thenRefused('housing.common-needs-two'));
  it('never goes back from common', () =>
    individually(shared, common).when(asOwn('CI-1')).thenRefused('housing.issue-is-common'));
  it('needs an issue', () => individually().when(asOwn('II-9')).thenRefused('housing.no-such-issue'));
});

describe('authorised handling (H-08)', () => {
  const authorises = specFor(IssueTrack, authoriseHandling);
  const grant = (issueId = 'II-12', expiry = '2026-04-30') =>
    new AuthoriseHandling(issueId, { to: 'planning', scope: '规划核实', ...limit, expiry }, office('2026-03-20'));
  it('has a scope, a limit and an end', () => authorises(own, individual).when(grant()).then(authorised));
  it('twice is once', () => authorises(own, individual, authorised).when(grant()).thenNothing());
  it('needs the finding first', () => authorises(own).when(grant()).thenRefused('housing.issue-not-individual'));
  it('is barred once the issue is common', () =>
    authorises(shared, common).when(grant('CI-1')).thenRefused('housing.issue-is-common'));
  it('does not end before it begins', () =>
    authorises(own, individual).when(grant('II-12', '2026-03-19')).thenRefused('housing.expiry-in-past'));

  const acts = specFor(IssueTrack, reportAct);
  const done = (more: Partial<AuthorisedAct> = {}, today = '2026-04-01', by = 'planning') =>
    new ReportAct(
      'II-12',
      { scope: '规划核实', ...limit, result: '规划核实合格证已核发', ...more },
      anOfficer(by, today),
    );
  const path = [own, individual, authorised, filed, acknowledged];
  it('takes the act of 04-01', () =>
    acts(...path)
      .when(done())
      .then(acted));
  it('takes it once', () =>
    acts(...path, acted)
      .when(done())
      .thenNothing());
  it.each([[{ scope: '容积率调整' }], [{ amount: 31 }], [{ unit: '户' }]])('refuses an act outside: %j', (more) =>
    acts(...path)
      .when(done(more))
      .thenRefused('housing.act-outside-scope'),
  );
  it('takes an act on the last day', () =>
    acts(...path)
      .when(done({}, '2026-04-30'))
      .then(acted));
  it('refuses an act after it', () =>
    acts(...path)
      .when(done({}, '2026-05-01'))
      .thenRefused('housing.act-after-expiry'));
  it('asks when it was done, not when it is told', () =>
    acts(...path)
      .when(done({ occurredOn: '2026-04-29' }, '2026-05-06'))
      .then({ ...acted, occurredAt: '2026-04-28T16:00:00.000Z' }));
  it('refuses a day to come', () =>
    acts(...path)
      .when(done({ occurredOn: '2026-04-02' }))
      .thenRefused('platform.occurred-in-future'));
  it('refuses whoever is not authorised', () =>
    acts(...path)
      .when(done({}, '2026-04-01', 'registry'))
      .thenRefused('housing.not-authorised'));
  it('is stopped by an objection that says so', () =>
    acts(own, individual, authorised, filed, stopped).when(done()).thenRefused('housing.act-stopped'));
});

describe('filing a report (H-09)', () => {
  const files = specFor(IssueTrack, fileReport);
  const order = (issueId = 'II-12') =>
    new FileReport(
      issueId,
      { act: '核实30㎡', docNo: '城乡规划法', clause: '第四十五条', risk: '低' },
      planning('2026-03-26'),
    );
  it('is answered by 03-31', () =>
    files(own, individual, authorised)
      .when(order())
      .then({ ...filed, basis: [{ docNo: '城乡规划法', clause: '第四十五条' }] }));
  it('waits for the answer', () => files(own, filed).when(order()).thenRefused('housing.filing-pending'));
  it('is not for a common issue', () =>
    files(shared, common).when(order('CI-1')).thenRefused('housing.issue-is-common'));

  const agrees = specFor(IssueTrack, acknowledgeFiling);
  const objects = specFor(IssueTrack, objectFiling);
  const yes = new AcknowledgeFiling('II-12', office('2026-03-30'));
  const no = new ObjectFiling('II-12', { reason: '依据不足', stop: true }, office('2026-03-30'));
  it('is acknowledged by a person', () => agrees(own, filed).when(yes).then(acknowledged));
  it('twice is once', () => agrees(own, filed, acknowledged).when(yes).thenNothing());
  it('can be objected to', () => objects(own, filed).when(no).then(stopped));
  it('must be there to be answered', () => agrees(own).when(yes).thenRefused('housing.no-filing'));
  it('must be open to be objected to', () =>
    objects(own, filed, acknowledged).when(no).thenRefused('housing.no-filing'));
});

describe('a common issue before the leading group (R-071, R-072)', () => {
  const escalates = specFor(IssueTrack, escalateIssue);
  const notes = specFor(IssueTrack, noteResolution);
  const adopts = specFor(IssueTrack, adoptMeasure);
  const applies = specFor(IssueTrack, applyPolicyBack);
  const up = (issueId: string) => new EscalateIssue(issueId, { proposal: '证缴分离' }, office('2026-02-10'));
  const note = new NoteResolution(
    'CI-1',
    { resolutionId: 'LG-03', itemId: 'LG-03-2', sourceEventId: 'e-1' },
    office('2026-03-25'),
  );
  const measure = new AdoptMeasure(
    'CI-1',
    { measure: '证缴分离', docId: 'ZJ-2026-1', itemId: 'LG-03-2' },
    office('2026-04-01'),
  );
  const applied = (projectId: string) =>
    new ApplyPolicyBack('CI-1', { projectId, result: '已落地' }, planning('2026-04-20'));
  it('is escalated', () => escalates(shared, common).when(up('CI-1')).then(escalated));
  it('is not escalated while individual', () =>
    escalates(own, individual).when(up('II-12')).thenRefused('housing.issue-not-common'));
  it('mirrors the resolution', () => notes(shared, common, escalated).when(note).then(noted));
  it('mirrors it once', () => notes(shared, noted).when(note).thenNothing());
  it('gets its measure on a resolution', () =>
    adopts(shared, common, escalated, passed, noted).when(measure).then(adopted));
  it('gets none without', () =>
    adopts(shared, common, escalated, passed).when(measure).thenRefused('housing.resolution-unknown'));
  it('gets none without a legal review', () =>
    adopts(shared, common, escalated, reviewed, noted).when(measure).thenRefused('housing.review-not-passed'));
  it('gets none before the group has it', () =>
    adopts(shared, common).when(measure).thenRefused('housing.issue-not-escalated'));
  it('sees the measure applied project by project', () =>
    applies(shared, common, escalated, noted, adopted)
      .when(applied(P04))
      .then({
        type: 'PolicyMeasureApplied',
        data: { projectId: P04, issueId: 'CI-1', result: '已落地', agency: 'planning' },
      }));
  it('not to other projects', () =>
    applies(shared, adopted).when(applied(P12)).thenRefused('housing.project-not-in-issue'));
  it('not before there is one', () => applies(shared).when(applied(P04)).thenRefused('housing.no-measure'));
});

describe('the legal review of a common issue’s measure (暂行条例 25, 26)', () => {
  const asks = specFor(IssueTrack, requestIssueReview);
  const answers = specFor(IssueTrack, answerIssueReview);
  const materials = ['证缴分离措施', '代建议题'];
  const ask = (more: { answerBy?: string } = {}) =>
    new RequestIssueReview('CI-1', { materials, ...more }, office('2026-03-04'));
  const answer = (result: 'passed' | 'failed', opinion: string) =>
    new AnswerIssueReview('CI-1', { result, opinion }, anOfficer('justice', '2026-03-16'));

  it('gives seven working days', () => asks(shared, common, escalated).when(ask()).then(reviewed));
  it('not six', () =>
    asks(shared, common, escalated)
      .when(ask({ answerBy: '2026-03-12' }))
      .thenRefused('housing.review-too-short'));
  it('is asked once', () => asks(shared, common, escalated, reviewed).when(ask()).thenNothing());
  it('is asked again when the measure failed it', () =>
    asks(shared, common, escalated, reviewed, failed).when(ask()).then(reviewed));
  it('is not asked before the issue goes to the group', () =>
    asks(shared, common).when(ask()).thenRefused('housing.issue-not-escalated'));
  it('is passed', () => answers(shared, escalated, reviewed).when(answer('passed', '合法')).then(passed));
  it('or failed', () => answers(shared, escalated, reviewed).when(answer('failed', '无依据')).then(failed));
  it('is answered once', () => answers(shared, reviewed, passed).when(answer('passed', '合法')).thenNothing());
  it('is not answered unasked', () =>
    answers(shared, escalated).when(answer('passed', '合法')).thenRefused('housing.no-review-requested'));
});
