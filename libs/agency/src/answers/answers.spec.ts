import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { translate } from '../publication.js';
import { answerAggregate, type CorroborationGiven, type TaskSigned } from './answer.js';
import { subjectsOf } from './asked-facts.js';
import { askedOf, project, todoOf } from './asked-of-us.js';
import type { Asked, AskedRow } from './asked.js';
import { Consent, GiveConsent, giveConsent } from './give-consent/give-consent.js';
import { Corroboration, GiveCorroboration, giveCorroboration } from './give-corroboration/give-corroboration.js';
import { GiveObjection, giveObjection } from './give-objection/give-objection.js';
import { answerPublications } from './publishing/answers.js';
import { ReportTask, reportTask } from './report-task/report-task.js';
import { SignTask, signTask } from './sign-task/sign-task.js';

const PROJECT = '990121-2026-001';
const CLAIM = `${PROJECT}-R1`;
const CASE = `${PROJECT}-C1`;
const answers = answerAggregate('finance');
const finance = anOfficer('finance-bureau', '2026-03-12');
const HASH = 'a'.repeat(64);
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ kind: 'corroboration' as const, requestId: `${CLAIM}-W2`, subjectId: CLAIM, projectId: PROJECT },
  ...{ askedOf: 'finance', agency: 'finance-bureau', question: '近30日是否有拨付', due: '2026-03-06', answered: '' },
  ...more,
});
const inCase = asked({ kind: 'consent', requestId: CASE, subjectId: CASE, caseRevision: 7 });
const inTask = asked({ kind: 'task', requestId: 'T-1', subjectId: 'T-1' });

describe('corroborating', () => {
  const given = (request?: Asked) =>
    specFor(answers, (command: GiveCorroboration, state) =>
      giveCorroboration(command, { asked: request, dataHash: HASH }, state),
    );
  const says = (corroboration: Corroboration) => new GiveCorroboration(`${CLAIM}-W2`, corroboration, finance);
  const none = { result: 'fails' as const, facts: '30日内无拨付' };
  const told: CorroborationGiven = {
    type: 'CorroborationGiven',
    data: {
      ...{ projectId: PROJECT, requestId: `${CLAIM}-W2`, claimId: CLAIM, agency: 'finance-bureau' },
      ...{ ...none, dataHash: HASH },
    },
  };
  it('is the answering agency’s own fact', () => given(asked())().when(says(none)).then(told));
  it('carries the figure that was asked for', () =>
    given(asked())()
      .when(says({ ...none, figure: 0 }))
      .then({ ...told, data: { ...told.data, figure: 0 } }));
  it('takes an answer that is sent twice once, and a new one as a new fact', () => {
    given(asked())(told).when(says(none)).thenNothing();
    const now = { result: 'holds' as const, facts: '04-10 已拨付' };
    given(asked())(told)
      .when(says(now))
      .then({ ...told, data: { ...told.data, ...now } });
  });
  it('answers nothing that was not asked', () => given()().when(says(none)).thenRefused('answers.not-asked'));
  it('does not answer a closing case', () => given(inCase)().when(says(none)).thenRefused('answers.not-asked'));
  it.each([{ result: 'perhaps', facts: 'x' }, { result: 'holds' }, { ...none, figure: -1 }])('is not %j', (body) =>
    expect(validateSync(plainToInstance(Corroboration, body))).not.toEqual([]),
  );
});

describe('signing a closing case', () => {
  const given = (request: Asked | undefined) =>
    specFor(answers, (command: GiveConsent, state) => giveConsent(command, request, state));
  const consents = (caseRevision: number) => new GiveConsent(CASE, { caseRevision }, finance);
  const consent = (caseRevision: number) => ({
    type: 'ClosureConsentGiven' as const,
    data: { projectId: PROJECT, caseId: CASE, caseRevision, agency: 'finance-bureau' },
  });
  it('is consent to the case as it stood', () => given(inCase)().when(consents(7)).then(consent(7)));
  it('once said is said', () => given(inCase)(consent(7)).when(consents(7)).thenNothing());
  it('is asked again after a change', () =>
    given({ ...inCase, caseRevision: 9 })(consent(7))
      .when(consents(9))
      .then(consent(9)));
  it('is refused on a case that has moved on', () =>
    given({ ...inCase, caseRevision: 9 })(consent(7))
      .when(consents(7))
      .thenRefused('answers.case-moved-on'));
  it('is refused where nobody asked', () => given(undefined)().when(consents(7)).thenRefused('answers.not-asked'));
  it('needs the revision', () => expect(validateSync(plainToInstance(Consent, {}))).not.toEqual([]));
  it('may be an objection, which says what would satisfy', () => {
    const objection = { caseRevision: 7, fact: '尚欠工资12万元', wouldSatisfy: '付清工资' };
    specFor(answers, (command: GiveObjection, state) => giveObjection(command, inCase, state))()
      .when(new GiveObjection(CASE, objection, finance))
      .then({
        type: 'ClosureObjectionGiven',
        data: { projectId: PROJECT, caseId: CASE, agency: 'finance-bureau', ...objection },
      });
  });
});

describe('a task', () => {
  const signed: TaskSigned = { type: 'TaskSigned', data: { projectId: PROJECT, taskId: 'T-1', by: 'finance-bureau' } };
  const sign = specFor(answers, (command: SignTask, state) => signTask(command, inTask, state));
  const report = specFor(answers, (command: ReportTask, state) => reportTask(command, inTask, state));
  const reports = (result: 'progress' | 'done' | 'declined') =>
    new ReportTask('T-1', { text: '已约谈企业', result }, finance);
  const reported = (result: 'done' | 'declined') => ({
    type: 'TaskReported' as const,
    data: { projectId: PROJECT, taskId: 'T-1', text: '已约谈企业', result },
  });
  it('is signed once', () => {
    sign().when(new SignTask('T-1', finance)).then(signed);
    sign(signed).when(new SignTask('T-1', finance)).thenNothing();
  });
  it('is signed by who leads it', () =>
    specFor(answers, (command: SignTask, state) => signTask(command, undefined, state))()
      .when(new SignTask('T-1', finance))
      .thenRefused('answers.not-asked'));
  it('is reported after it was signed', () => {
    report().when(reports('done')).thenRefused('answers.task-not-signed');
    report(signed).when(reports('done')).then(reported('done'));
    report(signed, reported('done')).when(reports('done')).thenNothing();
  });
  it('may be declined unsigned', () => report().when(reports('declined')).then(reported('declined')));
  it('about no project names none', () =>
    specFor(answers, (command: SignTask, state) => signTask(command, { ...inTask, projectId: '' }, state))()
      .when(new SignTask('T-1', finance))
      .then({ type: 'TaskSigned', data: { taskId: 'T-1', by: 'finance-bureau' } }));
});

const fact = (type: string, data: object): Fact =>
  ({ id: type, type, service: 'housing', agency: '', key: PROJECT, data, recordedAt: '' }) as unknown as Fact;
const folded = (...facts: Fact[]) => facts.reduce<AskedRow | undefined>(project, undefined);
const requested = (witness: string, service: string, agency: string, type = 'housing.corroboration-requested.v1') =>
  fact(type, {
    ...{ projectId: PROJECT, claimId: CLAIM, claim: 'resumption', requestId: `${CLAIM}-${witness}`, witness, agency },
    ...{ askedOf: service, question: '近30日是否有拨付', due: '2026-03-06' },
  });
const consentAsked = (agency: string, caseRevision: number) =>
  fact('housing.closure-consent-requested.v1', {
    ...{ projectId: PROJECT, caseId: CASE, caseRevision, askedOf: 'finance', agency, due: '2026-08-14' },
  });
const both = [requested('W2', 'finance', 'finance-bureau'), requested('W6', 'petition', 'petition-bureau')];
const openOf = (service: string, ...facts: Fact[]) =>
  todoOf(
    [folded(...facts)].filter((row) => row !== undefined),
    service,
  ).map(({ requestId }) => requestId);

describe('what was asked of us', () => {
  it('is on the to-do page of who was asked, and of nobody else', () => {
    expect(todoOf([folded(...both)!], 'finance')).toEqual([asked()]);
    expect(openOf('court', ...both)).toEqual([]);
  });
  it('leaves it with the answer, or when the claim is settled', () => {
    const answered = fact('finance.CorroborationGiven', { claimId: CLAIM, requestId: `${CLAIM}-W2`, result: 'fails' });
    expect(openOf('finance', ...both, answered)).toEqual([]);
    expect(openOf('petition', ...both, answered)).toEqual([`${CLAIM}-W6`]);
    expect(openOf('petition', ...both, fact('housing.claim-rejected.v1', { claimId: CLAIM }))).toEqual([]);
  });
  it('is asked again for a case that changed', () => {
    const consent = fact('finance.ClosureConsentGiven', { caseId: CASE, agency: 'treasury' });
    const cases = [consentAsked('finance-bureau', 3), consentAsked('treasury', 3), consent];
    expect(todoOf([folded(...cases)!], 'finance')).toMatchObject([{ agency: 'finance-bureau', caseRevision: 3 }]);
    expect(todoOf([folded(...cases, consentAsked('treasury', 8))!], 'finance')).toHaveLength(2);
  });
  describe('by an application for closing', () => {
    const S1 = `${PROJECT}-S1`;
    const question = (requestId: string) =>
      fact('housing.corroboration-requested.v1', {
        ...{
          projectId: PROJECT,
          claimId: S1,
          claim: 'resolution',
          requestId,
          witness: 'G7',
          agency: 'discipline-inspection',
        },
        ...{ askedOf: 'discipline', question: '有无影响销号的事项', due: '2026-08-14' },
      });
    const ends = { projectId: PROJECT, caseId: CASE, claimId: S1, inspectorsRequest: `${S1}-G7` };
    const back = fact('housing.closure-returned.v1', ends);
    it('leaves when it is returned', () => {
      expect(openOf('finance', consentAsked('finance-bureau', 3))).toEqual([CASE]);
      expect(openOf('finance', consentAsked('finance-bureau', 3), back)).toEqual([]);
      expect(openOf('finance', consentAsked('finance-bureau', 3), fact('housing.ClosureReturned', ends))).toEqual([]);
    });
    it('leaves the inspectors too, and only what belongs to it', () => {
      expect(openOf('discipline', question(`${S1}-G7`), question(`${S1}-G7-C2`), back)).toEqual([`${S1}-G7-C2`]);
      expect(subjectsOf(back)).toEqual([CASE, S1]);
    });
    it('is asked anew by the next', () => {
      const next = fact('housing.closure-consent-requested.v1', {
        ...{
          projectId: PROJECT,
          caseId: `${PROJECT}-C2`,
          caseRevision: 9,
          askedOf: 'finance',
          agency: 'treasury',
          due: '',
        },
      });
      expect(openOf('finance', consentAsked('treasury', 3), back, next)).toEqual([`${PROJECT}-C2`]);
    });
    it('is no longer signed once it was returned', () =>
      specFor(answers, (command: GiveConsent, state) => giveConsent(command, { ...inCase, answered: 'over' }, state))()
        .when(new GiveConsent(CASE, { caseRevision: 7 }, finance))
        .thenRefused('answers.no-longer-asked'));
  });
  it('in housing is what its own events ask of the agencies that it hosts', () => {
    const own = requested('W1', 'housing', 'labour', 'housing.CorroborationRequested');
    expect(openOf('housing', own)).toEqual([`${CLAIM}-W1`]);
    const received = { claimId: CLAIM, requestId: `${CLAIM}-W1`, agency: 'labour', result: 'fails' };
    expect(openOf('housing', own, fact('housing.CorroborationReceived', received))).toEqual([]);
  });
  it('is found by the agency that was asked only', () => {
    const row = folded(...both);
    expect(askedOf(row, { service: 'finance', agency: 'finance-bureau', requestId: `${CLAIM}-W2` })).toEqual(asked());
    expect(askedOf(row, { service: 'finance', agency: 'treasury', requestId: `${CLAIM}-W2` })).toBeUndefined();
    expect(askedOf(row, { service: 'finance', agency: 'finance-bureau', requestId: `${CLAIM}-W6` })).toBeUndefined();
  });
  it('holds the last request of each agency, whatever was asked before', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('finance-bureau', 'treasury'), fc.nat(20))), (asks) => {
        const todo = todoOf(
          [folded(...asks.map((ask) => consentAsked(...ask)))].filter(Boolean) as AskedRow[],
          'finance',
        );
        const last = new Map(asks);
        expect(new Map(todo.map(({ agency, caseRevision }) => [agency, caseRevision]))).toEqual(last);
      }),
    ));
});

describe('publishing answers', () => {
  const published = (type: string, stream: string, data: object) =>
    translate('housing', answerPublications)({ type, stream, data } as never);
  it('tells of a task that was signed here', () =>
    expect(published('housing.TaskSigned', 'housing.answer-T-1', { taskId: 'T-1', by: 'water' })).toMatchObject([
      { channel: 'answers', contract: 'answers.task-signed.v1', data: { taskId: 'T-1', by: 'water' } },
    ]));
  it('leaves alone what a task’s own stream says', () =>
    expect(published('housing.TaskSigned', 'housing.supervisionTask-T-1', { taskId: 'T-1', by: 'water' })).toEqual([]));
});
