import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { by, ClaimStory } from '../../test/claim-story.js';
import { AnswerCorroboration, answerCorroboration } from './answer-corroboration/answer-corroboration.js';
import { ClaimDelivery, claimDelivery } from './claim-delivery/claim-delivery.js';
import { ClaimResolved, claimResolved } from './claim-resolved/claim-resolved.js';
import { ClaimTitleReady, claimTitleReady } from './claim-title-ready/claim-title-ready.js';
import { QueryClaim, queryClaim } from './query-claim/query-claim.js';
import { RecordSurvey, recordSurvey } from './record-survey/record-survey.js';
import { RecordTitleCount, recordTitleCount } from './record-title-count/record-title-count.js';
import { RejectClaim, rejectClaim } from './reject-claim/reject-claim.js';
import { ReportAcceptance, reportAcceptance } from './report-acceptance/report-acceptance.js';
import { RequestCorroboration, requestCorroboration } from './request-corroboration/request-corroboration.js';
import { VerifyClaim, verifyClaim } from './verify-claim/verify-claim.js';
import { WithdrawClaim, withdrawClaim } from './withdraw-claim/withdraw-claim.js';

let story: ClaimStory;
const id = (short: string) => `${story.projectId}-${short}`;
const accepts = (acceptedOn: string, filedOn: string, flats: number) => {
  const acceptance = { flats, acceptedOn: `2026-${acceptedOn}`, filedOn: `2026-${filedOn}`, filedNo: `备-${filedOn}` };
  return story.give(reportAcceptance, new ReportAcceptance(story.projectId, acceptance, by('housing', filedOn)));
};
const delivers = (day: string, delivered: number, who = 'housing') =>
  story.give(claimDelivery, new ClaimDelivery(story.projectId, { delivered }, by(who, day)));
const titles = (day: string, ready: number) =>
  story.give(claimTitleReady, new ClaimTitleReady(story.projectId, { ready }, by('planning', day)));
const resolves = (day: string, who: string, ...problems: string[]) => {
  const outcomes = problems.map((problemId) => ({ problemId, outcome: '已解决' }));
  return story.give(claimResolved, new ClaimResolved(story.projectId, { outcomes }, by(who, day)));
};
const surveys = (day: string, short: string, asked: number, satisfied: number) =>
  story.give(recordSurvey, new RecordSurvey(story.projectId, id(short), { asked, satisfied }, by('office', day)));
const answers = (day: string, short: string, who: string, result: 'holds' | 'fails', figure?: number) => {
  const said = { witness: who, result, facts: '据本单位记录', ...(figure === undefined ? {} : { figure }) };
  return story.give(answerCorroboration, new AnswerCorroboration(story.projectId, id(short), said, by(who, day)));
};
const counts = (day: string, firstRegistrations: number, issued: number) => {
  const count = { on: `2026-${day}`, firstRegistrations, issued };
  return story.give(recordTitleCount, new RecordTitleCount(story.projectId, count, by('registry', day)));
};
const verifies = (day: string, short: string, who = 'office') =>
  story.give(verifyClaim, new VerifyClaim(story.projectId, id(short), by(who, day)));
const rejects = (day: string, short: string, reasonClass: 'falsified' | 'unproven') => {
  const rejection = { reasonClass, reasons: ['抽查不符'] };
  return story.give(rejectClaim, new RejectClaim(story.projectId, id(short), rejection, by('office', day)));
};
const begin = (project: string, households: number, problems: Record<string, string>) => {
  story = new ClaimStory(`990121-2026-${project}`).households(households).problems('01-12', problems);
};
const WORD = 'CorroborationReceived';
const SURVEYED = 'SurveyRecorded CorroborationReceived';

describe('07 河西安置小区', () => {
  beforeEach(() => begin('007', 388, { P1: 'T14' }));
  it('is delivered on 06-18 and resolved on 06-26: flats by the survey, fees by the treasury', () => {
    expect(delivers('05-19', 388)).toBe('housing.not-accepted');
    expect(accepts('05-15', '05-20', 388)).toBe('AcceptanceReported');
    const ask = { claim: 'delivery' as const, witness: 'treasury', agency: 'treasury', question: '过渡费是否足额发放' };
    const asks = () =>
      story.give(requestCorroboration, new RequestCorroboration(story.projectId, ask, by('office', '06-10')));
    expect([asks(), asks()]).toEqual(['CorroborationRequested', '']);
    const fees = { witness: 'treasury', agency: 'treasury', requestId: id('D1-treasury'), claimId: id('D1') };
    expect(story.mirror('06-11', { ...fees, result: 'holds' })).toBe(WORD);
    expect(delivers('06-15', 388)).toBe('DeliveryClaimed');
    expect(verifies('06-16', 'D1')).toBe('housing.witness-missing');
    expect(surveys('06-17', 'D1', 50, 49)).toBe(SURVEYED);
    expect(verifies('06-18', 'D1')).toBe('ClaimVerified');
    expect(resolves('06-22', 'housing', 'P1')).toBe('ResolutionClaimed');
    expect(verifies('06-26', 'S1')).toBe('ClaimVerified');
  });
  it.each([
    ['late', '05-31', '06-16', 'housing.acceptance-filed-late'],
    ['before it was accepted', '05-20', '05-15', 'housing.filed-before-accepted'],
  ])('can’t be handed over on an acceptance that was filed %s', (_, accepted, filed, code) => {
    const filing = accepts(accepted, filed, 388);
    expect([filing, delivers('06-17', 388)]).toContain(code);
  });
  it('can’t hand over more than was accepted', () => {
    accepts('05-15', '05-20', 300);
    expect(delivers('06-15', 388)).toBe('housing.delivered-above-accepted');
  });
  it('has no resolution without the treasury’s word', () => {
    accepts('05-15', '05-20', 388);
    delivers('06-15', 388);
    surveys('06-17', 'D1', 50, 49);
    verifies('06-18', 'D1');
    resolves('06-22', 'housing', 'P1');
    expect(verifies('06-26', 'S1')).toBe('housing.witness-missing');
  });
});

describe('10 滨河尚城', () => {
  beforeEach(() => {
    begin('010', 340, { P1: 'T9', P2: 'T10' });
    accepts('05-25', '06-05', 340);
    delivers('06-12', 340);
    resolves('06-12', 'housing', 'P1', 'P2');
  });
  it('is rejected as unproven on both claims of 06-12, neither withdrawn', () => {
    for (let signals = 0; signals < 11; signals++) expect(story.signal('06-15', id('D1'))).toBe(WORD);
    expect(surveys('06-18', 'D1', 17, 12)).toBe(SURVEYED);
    expect(verifies('06-22', 'D1')).toBe('housing.witness-missing');
    expect([rejects('06-22', 'D1', 'unproven'), rejects('06-22', 'S1', 'unproven')]).toEqual([
      ...['ClaimRejected', 'ClaimRejected'],
    ]);
    expect([story.claim(id('D1')), story.claim(id('S1'))]).toEqual(['rejected', 'rejected']);
  });
  it('is verified on the second claims, with the words of labour and water', () => {
    rejects('06-22', 'D1', 'unproven');
    rejects('06-22', 'S1', 'unproven');
    expect(delivers('08-21', 340)).toBe('DeliveryClaimed');
    expect(surveys('08-27', 'D2', 17, 17)).toBe(SURVEYED);
    expect(verifies('08-28', 'D2')).toBe('ClaimVerified');
    expect(resolves('09-11', 'housing', 'P1', 'P2')).toBe('ResolutionClaimed');
    expect(answers('09-14', 'S2', 'labour', 'holds')).toBe(WORD);
    expect(verifies('09-16', 'S2')).toBe('housing.witness-missing');
    expect(answers('09-15', 'S2', 'water', 'holds')).toBe(WORD);
    expect(verifies('09-16', 'S2')).toBe('ClaimVerified');
  });
  it.each([
    [16, 16, 'housing.sample-size'],
    [61, 60, 'housing.sample-size'],
    [17, 18, 'housing.satisfied-above-asked'],
  ])('is not surveyed by asking %d of whom %d agree', (asked, satisfied, code) =>
    expect(surveys('06-18', 'D1', asked, satisfied)).toBe(code),
  );
  it('may be withdrawn by who claimed it, while it is open', () => {
    const withdraws = (who: string) =>
      story.give(withdrawClaim, new WithdrawClaim(story.projectId, id('S1'), { reason: '误报' }, by(who, '06-13')));
    expect([withdraws('planning'), withdraws('housing'), withdraws('housing')]).toEqual([
      ...['housing.not-your-claim', 'ClaimWithdrawn', ''],
    ]);
    rejects('06-22', 'D1', 'unproven');
    const late = new WithdrawClaim(story.projectId, id('D1'), { reason: '误报' }, by('housing', '06-23'));
    expect(story.give(withdrawClaim, late)).toBe('housing.claim-settled');
  });
});

it('08 学府雅苑 is rejected as falsified on 07-06: the registry counts nothing, whatever type the problems were given', () => {
  begin('008', 507, { P1: 'T3', P2: 'T3', P3: 'T7', P4: 'T7' });
  story.problems('06-26', { P1: 'T10', P2: 'T10', P3: 'T10', P4: 'T10' });
  expect(resolves('06-29', 'planning', 'P1', 'P2', 'P3', 'P4')).toBe('ResolutionClaimed');
  expect(story.state.seen.requests.map(({ witness }) => witness)).toEqual(['registry', 'water', 'survey']);
  expect(answers('07-02', 'S1', 'registry', 'fails', 0)).toBe(WORD);
  const doubt = new QueryClaim(story.projectId, id('S1'), { flags: ['AF-C04', 'AF-C09'] }, by('office', '07-03'));
  expect(story.give(queryClaim, doubt)).toBe('ClaimUnderQuery');
  expect(answers('07-03', 'S1', 'water', 'holds')).toBe(WORD);
  expect(verifies('07-06', 'S1')).toBe('housing.witness-missing');
  expect(rejects('07-06', 'S1', 'falsified')).toBe('ClaimRejected');
});

describe('title claims', () => {
  it('of 04 are the registry’s own figure, and 04-S1 stands on them', () => {
    begin('004', 462, { P1: 'T3' });
    expect(titles('07-08', 462)).toBe('TitleReadyClaimed');
    expect(answers('07-10', 'T1', 'registry', 'holds', 461)).toBe(WORD);
    expect(verifies('07-14', 'T1')).toBe('housing.witness-missing'); // AF-C04
    expect(answers('07-10', 'T1', 'registry', 'holds', 462)).toBe(WORD);
    expect(verifies('07-14', 'T1')).toBe('ClaimVerified');
    expect(resolves('08-03', 'planning', 'P1')).toBe('ResolutionClaimed');
    expect(surveys('08-05', 'S1', 23, 23)).toBe(SURVEYED);
    expect(verifies('08-07', 'S1')).toBe('ClaimVerified');
  });
  it('of 12 are counted before they are claimed', () => {
    begin('012', 90, { P1: 'T7' });
    expect(counts('04-07', 90, 91)).toBe('housing.issued-above-registered');
    expect([counts('04-07', 90, 0), counts('04-07', 90, 0)]).toEqual(['TitleCountReported', '']);
    expect(titles('04-07', 90)).toBe('TitleReadyClaimed');
    expect(verifies('04-10', 'T1')).toBe('ClaimVerified');
    expect(resolves('04-13', 'planning', 'P1')).toBe('ResolutionClaimed');
    expect(surveys('04-14', 'S1', 10, 10)).toBe(SURVEYED);
    expect(verifies('04-15', 'S1')).toBe('ClaimVerified');
  });
});

it('05 金穗广场 is resolved on 09-08 by the court’s own word', () => {
  begin('005', 198, { P1: 'T4' });
  expect(resolves('09-04', 'housing', 'P1')).toBe('ResolutionClaimed');
  expect(surveys('09-07', 'S1', 10, 10)).toBe(SURVEYED);
  expect(verifies('09-08', 'S1')).toBe('housing.witness-missing');
  const word = { witness: 'court', agency: 'court', requestId: id('S1-court'), claimId: id('S1'), figure: 37 };
  expect(story.mirror('09-07', { ...word, result: 'holds' })).toBe(WORD);
  expect(verifies('09-08', 'S1')).toBe('ClaimVerified');
});

describe('separation of duties', () => {
  beforeEach(() => begin('012', 90, { P1: 'T7' }));
  it('keeps the office from claiming', () =>
    expect(delivers('06-15', 1, 'office')).toBe('housing.office-files-no-claim'));
  it('keeps a unit from a second claim while one is open, but takes one that is sent twice once', () => {
    expect([titles('04-07', 90), titles('04-07', 90), titles('04-08', 89)]).toEqual([
      ...['TitleReadyClaimed', '', 'housing.claim-open'],
    ]);
  });
  it('keeps a colleague with a post in the claimant’s unit from verifying', () => {
    counts('04-07', 90, 0);
    titles('04-07', 90);
    const colleague = { ...by('office', '04-10'), roles: ['office.clerk', 'planning'] };
    expect(story.give(verifyClaim, new VerifyClaim(story.projectId, id('T1'), colleague))).toBe('housing.own-claim');
    expect(verifies('04-10', 'T1', 'planning')).toBe('housing.own-claim');
    expect(verifies('04-10', 'T2')).toBe('housing.no-such-claim');
  });
  it('lets no agency verify its own claim, whatever it does and in whatever order', () => {
    const acts: readonly ((day: string, who: string) => unknown)[] = [
      (day, who) => delivers(day, 90, who),
      (day, who) => resolves(day, who, 'P1'),
      (day, who) => answers(day, 'D1', who, 'holds', 90),
      (day, who) => verifies(day, 'D1', who),
      (day, who) => verifies(day, 'S1', who),
      () => accepts('05-15', '05-20', 90),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('housing', 'planning', 'office'),
        fc.array(fc.tuple(fc.nat(acts.length - 1), fc.integer({ min: 1, max: 28 })), { maxLength: 25 }),
        (who, steps) => {
          begin('012', 90, { P1: 'T7' });
          for (const [act, day] of steps) acts[act]!(`09-${String(day).padStart(2, '0')}`, who);
          expect(story.events.filter(({ type }) => type === 'ClaimVerified')).toEqual([]);
        },
      ),
    );
  });
});
