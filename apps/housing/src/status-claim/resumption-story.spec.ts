import { beforeEach, describe, expect, it } from '@jest/globals';
import { by, bySystem, ClaimStory } from '../../test/claim-story.js';
import { AnswerCorroboration, answerCorroboration } from './answer-corroboration/answer-corroboration.js';
import { at } from '#kernel/time.js';
import { CheckHeartbeat, checkHeartbeat } from './check-heartbeat/check-heartbeat.js';
import { ClaimResumption, claimResumption } from './claim-resumption/claim-resumption.js';
import { QueryClaim, queryClaim } from './query-claim/query-claim.js';
import { RecordVisit, recordVisit } from './record-visit/record-visit.js';
import { RejectClaim, rejectClaim, type Rejection } from './reject-claim/reject-claim.js';
import { VerifyClaim, verifyClaim } from './verify-claim/verify-claim.js';

let story: ClaimStory;
const P01 = '990121-2026-001';
const P03 = '990121-2026-003';
const P09 = '990121-2026-009';

const claims = (day: string, plannedWorkers = 120) =>
  story.give(
    claimResumption,
    new ClaimResumption(
      story.projectId,
      { scope: 'full', since: `2026-${day}`, plannedWorkers, plannedWeekly: 20 },
      by('housing', day),
    ),
  );
const queries = (day: string, claimId: string, ...flags: string[]) =>
  story.give(queryClaim, new QueryClaim(story.projectId, claimId, { flags }, by('office', day)));
const verifies = (day: string, claimId: string, who = 'office') =>
  story.give(verifyClaim, new VerifyClaim(story.projectId, claimId, by(who, day)));
const rejects = (day: string, claimId: string, rejection: Partial<Rejection> = {}) =>
  story.give(
    rejectClaim,
    new RejectClaim(
      story.projectId,
      claimId,
      { reasonClass: 'falsified', reasons: ['不实'], ...rejection },
      by('office', day),
    ),
  );
const visits = (day: string, workers: number, criticalPath: boolean) =>
  story.give(
    recordVisit,
    new RecordVisit(
      story.projectId,
      { on: `2026-${day}`, announced: true, workers, criticalPath, findings: `现场 ${workers} 人` },
      by('office', day),
    ),
  );
const beats = (day: string, time = '18:00') =>
  story.give(
    checkHeartbeat,
    new CheckHeartbeat(story.projectId, at(`2026-${day}`, time).toISOString(), bySystem(day, time)),
  );
const last = () => story.events.at(-1);

describe('01 锦澜府, the staged resumption', () => {
  const R1 = `${P01}-R1`;
  beforeEach(() => {
    story = new ClaimStory(P01);
    claims('02-27');
  });
  it('asks each of six witnesses, those of other services among them', () =>
    expect(story.state.seen.requests.map(({ witness, askedOf }) => `${witness} ${askedOf}`)).toEqual([
      ...['W1 housing', 'W2 finance', 'W3 housing', 'W4 discipline', 'W5 housing', 'W6 petition'],
    ]));
  it('asks them until the end of the window', () =>
    expect(new Set(story.state.seen.requests.map(({ due }) => due))).toEqual(new Set(['2026-03-13'])));
  it('is queried on 03-03, and rejected as falsified on 03-13, before the window is over', () => {
    for (const day of ['02-28', '03-02', '03-04', '03-05']) expect(story.signal(day, R1)).toBe('CorroborationReceived');
    expect(queries('03-03', R1, 'AF-P11', 'AF-R09')).toBe('ClaimUnderQuery');
    expect(visits('03-05', 46, true)).toBe('SiteVisitRecorded');
    expect(story.checked('03-09', false)).toBe('CorroborationReceived');
    const labour = { witness: 'W1', result: 'fails' as const, facts: '中位数3人，检查当日46人', figure: 3 };
    expect(story.give(answerCorroboration, new AnswerCorroboration(P01, R1, labour, by('labour', '03-12')))).toBe(
      'CorroborationReceived',
    );
    const money = { witness: 'W2', result: 'fails' as const, requestId: `${R1}-W2`, claimId: R1 };
    expect(story.mirror('03-12', money)).toBe('CorroborationReceived');
    expect(verifies('03-13', R1)).toBe('housing.window-open');
    expect(rejects('03-13', R1)).toBe('ClaimRejected');
    expect(verifies('03-20', R1)).toBe('housing.claim-settled');
    expect(story.claim(R1)).toBe('rejected');
  });
  it('knows a show by the register alone: workers on the day of the visit only (AF-R01)', () => {
    story.works('03-02', '03-12', 3, { at: 100, aWeek: 0 });
    visits('03-13', 46, true);
    story.works('03-13', '03-13', 46, { at: 100, aWeek: 0 });
    expect(rejects('03-13', R1)).toBe('ClaimRejected');
  });
  it('is not called falsified on nobody’s word', () => {
    expect(rejects('03-05', R1)).toBe('housing.falsified-without-proof');
    expect(rejects('03-05', R1, { evidence: ['E-1'] })).toBe('ClaimRejected');
    expect(rejects('03-05', R1)).toBe('');
  });
  it('takes no answer that another service owes', () => {
    const money = { witness: 'W2', result: 'holds' as const, facts: '已拨付' };
    const answers = (who: string) =>
      story.give(answerCorroboration, new AnswerCorroboration(P01, R1, money, by(who, '03-02')));
    for (const who of ['office', 'labour', 'housing']) expect(answers(who)).toBe('housing.another-services-answer');
    const mirrored = { witness: 'W2', result: 'holds' as const, requestId: `${R1}-W2`, claimId: R1 };
    expect(story.mirror('03-02', { ...mirrored, agency: 'treasury' })).toBe('housing.not-asked');
  });
  it('takes no answer of an agency that was not asked', () => {
    const labour = { witness: 'W1', result: 'holds' as const, facts: '120人' };
    const answers = (who: string, claimId = R1) =>
      story.give(answerCorroboration, new AnswerCorroboration(P01, claimId, labour, by(who, '03-02')));
    expect(answers('registry')).toBe('housing.not-asked');
    expect(answers('labour', `${P01}-R9`)).toBe('housing.not-asked');
    expect(answers('labour')).toBe('CorroborationReceived');
    expect(answers('labour')).toBe('');
  });
});

describe('01 锦澜府, the works that really run', () => {
  const R2 = `${P01}-R2`;
  beforeEach(() => {
    story = new ClaimStory(P01);
    claims('02-27');
    rejects('03-13', `${P01}-R1`, { reasonClass: 'unproven' });
    story.works('03-30', '04-09', 90, { at: 100, aWeek: 15 });
    claims('04-09');
    story.paid('04-10');
    story.works('04-10', '04-23', 90, { at: 130, aWeek: 15 });
    visits('04-15', 92, true);
    story.checked('04-21', true);
  });
  it('are verified at the earliest on 04-24, by five of six witnesses', () => {
    expect(verifies('04-23', R2)).toBe('housing.window-open');
    expect(verifies('04-24', R2)).toBe('ClaimVerified');
    expect(last()?.data).toMatchObject({ witnesses: ['W1', 'W2', 'W3', 'W4', 'W6'], ruleVersion: 'RS-2026-1' });
    expect(verifies('04-24', R2)).toBe('');
    expect(claims('04-27')).toBe('housing.claim-stands');
  });
  it.each([
    ['money', () => story.mirror('04-22', { witness: 'W2', result: 'fails', requestId: `${R2}-W2`, claimId: R2 })],
    ['the surprise visit', () => story.checked('04-22', false)],
    [
      'progress',
      () =>
        story.give(
          answerCorroboration,
          new AnswerCorroboration(
            P01,
            R2,
            { witness: 'W3', result: 'fails', facts: '停滞' },
            by('supervisor', '04-22'),
          ),
        ),
    ],
  ])('are not, without %s', (_, spoil) => {
    expect(spoil()).toBe('CorroborationReceived');
    expect(verifies('04-24', R2)).toBe('housing.witness-missing');
  });
  it('pass every Friday through 09-25, kept alive by a payment in every thirty days', () => {
    verifies('04-24', R2);
    story.works('04-24', '09-30', 90, { at: 160, aWeek: 15 });
    for (const day of ['05-08', '06-05', '07-03', '07-31', '08-28', '09-24']) story.paid(day);
    for (const friday of ['05-01', '05-29', '06-19', '07-31', '08-28', '09-25']) expect(beats(friday)).toBe('');
    expect(beats('10-26', '00:00')).toBe('ClaimLapsed'); // and lapse without works and money
  });
});

it('03 盛景名城 is verified on 06-26 after the second contractor', () => {
  story = new ClaimStory(P03);
  story.works('06-08', '06-11', 60, { at: 300, aWeek: 12 });
  claims('06-11', 80);
  story.works('06-12', '06-25', 60, { at: 312, aWeek: 12 });
  story.paid('06-15');
  visits('06-17', 61, true);
  expect(verifies('06-26', `${P03}-R1`)).toBe('housing.witness-missing');
  story.checked('06-23', true);
  expect(verifies('06-25', `${P03}-R1`)).toBe('housing.window-open');
  expect(verifies('06-26', `${P03}-R1`)).toBe('ClaimVerified');
});

describe('09 龙泉新城', () => {
  const R2 = `${P09}-R2`;
  beforeEach(() => {
    story = new ClaimStory(P09);
    claims('05-18');
    queries('05-20', `${P09}-R1`, 'AF-P07');
    rejects('05-22', `${P09}-R1`, { evidence: ['E-1', 'E-2', 'E-3', 'E-4'] });
    story.works('06-22', '07-02', 50, { at: 200, aWeek: 11 });
    claims('07-02', 80);
    story.works('07-03', '07-31', 50, { at: 222, aWeek: 11 });
    story.paid('07-08');
    visits('07-09', 52, true);
    story.checked('07-14', true);
  });
  it('is verified on 07-17, queried on 08-03 and still verified, and lapses on 08-14 at 18:00', () => {
    expect(verifies('07-17', R2)).toBe('ClaimVerified');
    expect([beats('07-24'), story.paid('07-24'), beats('07-31')]).toEqual(['', 'CorroborationReceived', '']);
    expect(story.signal('08-03', R2)).toBe('CorroborationReceived');
    expect(queries('08-03', R2, 'AF-R09')).toBe('ClaimUnderQuery');
    expect(queries('08-04', R2, 'AF-R09')).toBe('');
    expect(story.signal('08-07', R2)).toBe('CorroborationReceived');
    expect(story.signal('08-12', R2)).toBe('CorroborationReceived');
    expect(story.claim(R2)).toBe('verified');
    expect([beats('08-07'), beats('08-14', '17:59'), beats('08-14')]).toEqual(['', '', 'ClaimLapsed']);
    expect(last()).toMatchObject({
      data: { failedWitnesses: ['W1', 'W3'], lastOk: '2026-07-31' },
      occurredAt: at('2026-08-14', '18:00').toISOString(),
    });
    expect(beats('08-21')).toBe('');
  });
  it('is queried by the rule at the second signal, if no person was faster (PM-15)', () => {
    verifies('07-17', R2);
    expect(story.signal('08-03', R2)).toBe('CorroborationReceived');
    expect(story.signal('08-07', R2)).toBe('CorroborationReceived ClaimUnderQuery');
    expect(queries('08-07', R2, 'AF-R09')).toBe('');
    expect(verifies('08-24', R2)).toBe('housing.witness-missing');
  });
  it('would have lapsed on 08-08 without the payment of 07-24', () => {
    verifies('07-17', R2);
    expect([beats('08-07', '23:59'), beats('08-08', '00:00')]).toEqual(['', 'ClaimLapsed']);
    expect(last()?.data).toMatchObject({ failedWitnesses: ['W2'] });
  });
});
