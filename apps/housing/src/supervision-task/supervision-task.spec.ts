import { describe, it } from '@jest/globals';
import type { Acting } from '#kernel/acting.js';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { CompleteTask, completeTask } from './complete-task/complete-task.js';
import { DecideExtension, decideExtension } from './decide-extension/decide-extension.js';
import { DeclineTask, declineTask } from './decline-task/decline-task.js';
import { IssueReminder, issueReminder } from './issue-reminder/issue-reminder.js';
import { IssueTask, issueTask, type NewTask } from './issue-task/issue-task.js';
import { ReportTaskProgress, reportTaskProgress } from './report-task-progress/report-task-progress.js';
import { RequestExtension, requestExtension } from './request-extension/request-extension.js';
import { ReturnResult, returnResult } from './return-result/return-result.js';
import { SignForTask, signForTask } from './sign-for-task/sign-for-task.js';
import { SubmitResult, submitResult } from './submit-result/submit-result.js';
import { SupervisionTask, type Colour, type SupervisionTaskEvent, type TaskIssued } from './supervision-task.js';

const ID = 'T-1';
const of = { projectId: '990121-2026-001', taskId: ID };
const office = (today: string, more: Partial<Acting> = {}) =>
  anOfficer('office', today, { agency: 'leading-group-office', ...more });
const unit = (agency: string, today: string) => anOfficer(agency, today);
const task: NewTask = {
  ...of,
  title: '核实停工原因',
  lead: 'planning',
  cooperators: ['chengguan'],
  due: '2026-03-13',
  grade: 'normal',
  source: 'office',
};
const issued: TaskIssued = {
  type: 'TaskIssued',
  data: {
    ...task,
    cooperators: ['chengguan'],
    askedOf: 'housing',
    letter: false,
    issuedBy: 'leading-group-office',
    signBy: '2026-03-09T15:59:59.999Z',
  },
};
const signed: SupervisionTaskEvent = {
  type: 'TaskSigned',
  data: { ...of, agency: 'planning', by: 'planning', late: false },
};
const result = (agency: string): SupervisionTaskEvent => ({
  type: 'ResultSubmitted',
  data: { ...of, agency, text: '已办结' },
});

describe('issuing a task', () => {
  const given = specFor(SupervisionTask, (command: IssueTask, state) => issueTask(command, 'housing', state));
  const order = (more: Partial<NewTask> = {}, today = '2026-03-06') =>
    new IssueTask({ ...task, ...more }, office(today));
  it('is to be signed for within a working day', () => given().when(order()).then(issued));
  it('twice is once', () => given(issued).when(order()).thenNothing());
  it('leaves two hours for an urgent one', () =>
    given()
      .when(order({ grade: 'urgent' }))
      .then({ type: 'TaskIssued', data: { ...issued.data, grade: 'urgent', signBy: '2026-03-06T06:00:00.000Z' } }));
  it('refuses a number that is taken', () =>
    given(issued)
      .when(order({ title: '另一事项' }))
      .thenRefused('housing.task-number-taken'));
  it('refuses a lead that also helps', () =>
    given()
      .when(order({ lead: 'chengguan' }))
      .thenRefused('housing.lead-cooperates'));
  it('refuses a day that is over', () => given().when(order({}, '2026-03-16')).thenRefused('housing.due-in-past'));
  it('refuses an agency that nobody knows', () =>
    specFor(SupervisionTask, (command: IssueTask, state) => issueTask(command, undefined, state))()
      .when(order())
      .thenRefused('housing.unknown-agency'));
});

describe('signing for a task', () => {
  const given = specFor(SupervisionTask, signForTask);
  const order = (agency: string, today: string) => new SignForTask(ID, unit(agency, today));
  it('is the lead unit’s', () => given(issued).when(order('planning', '2026-03-09')).then(signed));
  it('is put down as late after DL-H02', () =>
    given(issued)
      .when(order('planning', '2026-03-10'))
      .then({ type: 'TaskSigned', data: { ...signed.data, late: true } }));
  it('mirrors what another service recorded, with its moment', () =>
    given(issued)
      .when(
        new SignForTask(ID, office('2026-03-12'), {
          ...{ agency: 'planning', sourceEventId: 'e-1', by: 'planning', signedAt: '2026-03-09T01:00:00.000Z' },
        }),
      )
      .then({ type: 'TaskSigned', data: { ...signed.data, sourceEventId: 'e-1' } }));
  it('twice is once', () => given(issued, signed).when(order('planning', '2026-03-09')).thenNothing());
  it('is refused to a helping unit', () =>
    given(issued).when(order('chengguan', '2026-03-09')).thenRefused('housing.not-lead'));
  it('needs a task', () => given().when(order('planning', '2026-03-09')).thenRefused('housing.no-such-task'));
});

describe('giving a task back', () => {
  const given = specFor(SupervisionTask, declineTask);
  const order = new DeclineTask(ID, { reason: '不属本单位职责' }, unit('planning', '2026-03-06'));
  const declined: SupervisionTaskEvent = {
    type: 'TaskDeclined',
    data: { ...of, agency: 'planning', reason: '不属本单位职责' },
  };
  it('is for who has not signed', () => given(issued).when(order).then(declined));
  it('twice is once', () => given(issued, declined).when(order).thenNothing());
  it('is refused after the signature', () =>
    given(issued, signed).when(order).thenRefused('housing.task-already-signed'));
});

describe('reporting on a task', () => {
  const given = specFor(SupervisionTask, reportTaskProgress);
  const order = (agency: string) => new ReportTaskProgress(ID, { text: '已现场核实' }, unit(agency, '2026-03-10'));
  const progressed: SupervisionTaskEvent = {
    type: 'TaskProgressed',
    data: { ...of, agency: 'chengguan', text: '已现场核实' },
  };
  it('is for lead and helpers', () => given(issued, signed).when(order('chengguan')).then(progressed));
  it('twice is once', () => given(issued, signed, progressed).when(order('chengguan')).thenNothing());
  it('is refused to others', () => given(issued, signed).when(order('tax')).thenRefused('housing.not-in-task'));
  it('needs the signature', () => given(issued).when(order('chengguan')).thenRefused('housing.task-not-signed'));
});

describe('more time', () => {
  const asks = specFor(SupervisionTask, requestExtension);
  const decides = specFor(SupervisionTask, decideExtension);
  const wish = (today: string, to = '2026-03-20') =>
    new RequestExtension(ID, { to, reason: '等待测绘' }, unit('planning', today));
  const requested: SupervisionTaskEvent = {
    type: 'ExtensionRequested',
    data: { ...of, agency: 'planning', to: '2026-03-20', reason: '等待测绘' },
  };
  const decision = (grant: boolean, acting = office('2026-03-12')) =>
    new DecideExtension(ID, { grant, reason: '情况属实' }, acting);
  it('is asked for while there is time (H-12)', () => asks(issued).when(wish('2026-03-13')).then(requested));
  it('is refused after the last day', () =>
    asks(issued).when(wish('2026-03-14')).thenRefused('housing.extension-too-late'));
  it('must be more', () =>
    asks(issued).when(wish('2026-03-10', '2026-03-13')).thenRefused('housing.extension-no-later'));
  it('is granted by the issuer', () =>
    decides(issued, requested)
      .when(decision(true))
      .then({ type: 'ExtensionGranted', data: { ...of, to: '2026-03-20', reason: '情况属实', approver: 'office' } }));
  it('is not granted by who asks', () =>
    decides(issued, requested)
      .when(decision(true, unit('planning', '2026-03-12')))
      .thenRefused('housing.extension-above-you'));
  it('may be refused', () =>
    decides(issued, requested)
      .when(decision(false))
      .then({ type: 'ExtensionRefused', data: { ...of, reason: '情况属实', approver: 'office' } }));
  it('must have been asked for', () => decides(issued).when(decision(true)).thenRefused('housing.extension-not-asked'));
});

describe('ending a task (H-11)', () => {
  const submits = specFor(SupervisionTask, submitResult);
  const returns = specFor(SupervisionTask, returnResult);
  const completes = specFor(SupervisionTask, completeTask);
  const completed: SupervisionTaskEvent = { type: 'TaskCompleted', data: { ...of, by: 'office' } };
  const order = new CompleteTask(ID, office('2026-03-13'));
  it('takes each unit’s own report', () =>
    submits(issued, signed)
      .when(new SubmitResult(ID, { text: '已办结' }, unit('chengguan', '2026-03-12')))
      .then(result('chengguan')));
  it('is refused while a helping unit has not reported', () =>
    completes(issued, signed, result('planning')).when(order).thenRefused('housing.reports-missing'));
  it('is possible when all have', () =>
    completes(issued, signed, result('planning'), result('chengguan')).when(order).then(completed));
  it('is not the lead’s own business', () =>
    completes(issued, signed, result('planning'), result('chengguan'))
      .when(new CompleteTask(ID, unit('planning', '2026-03-13')))
      .thenRefused('housing.completes-own-task'));
  it('waits again for a report that was returned', () =>
    completes(issued, signed, result('planning'), result('chengguan'), {
      type: 'ResultReturned',
      data: { ...of, agency: 'planning', reason: '无附件' },
    })
      .when(order)
      .thenRefused('housing.reports-missing'));
  it('returns only a report that is there', () =>
    returns(issued, signed)
      .when(new ReturnResult(ID, { agency: 'planning', reason: '无附件' }, office('2026-03-13')))
      .thenRefused('housing.nothing-to-return'));
  it('ends it', () =>
    submits(issued, signed, completed)
      .when(new SubmitResult(ID, { text: '再报' }, unit('planning', '2026-03-12')))
      .thenRefused('housing.task-over'));
});

describe('reminders (PM-16)', () => {
  const given = specFor(SupervisionTask, issueReminder);
  const order = (colour: Colour, today: string, mendBy = '2026-03-25') =>
    new IssueReminder(ID, { colour, mendBy }, office(today));
  const reminded = (colour: Colour, mendBy: string): SupervisionTaskEvent => ({
    type: 'ReminderIssued',
    data: { ...of, colour, mendBy, title: '核实停工原因', lead: 'planning', due: '2026-03-13' },
  });
  it('begin with blue when the task is late', () =>
    given(issued).when(order('blue', '2026-03-14')).then(reminded('blue', '2026-03-25')));
  it('wait for the last day', () =>
    given(issued).when(order('blue', '2026-03-13')).thenRefused('housing.task-not-late'));
  it.each(['orange', 'red'] as const)('do not begin with %s', (colour) =>
    given(issued).when(order(colour, '2026-03-14')).thenRefused('housing.reminder-out-of-turn'),
  );
  it('go on when the last one has lapsed', () =>
    given(issued, reminded('blue', '2026-03-18'))
      .when(order('orange', '2026-03-19'))
      .then(reminded('orange', '2026-03-25')));
  it('do not go on before', () =>
    given(issued, reminded('blue', '2026-03-18'))
      .when(order('orange', '2026-03-18'))
      .thenRefused('housing.reminder-not-lapsed'));
});
