import { describe, expect, it } from '@jest/globals';
import { system } from '#kernel/acting.js';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { LetterNumbering, type LetterNumbered } from '../letter-numbering/letter-numbering.js';
import { NumberLetter, numberLetter } from '../letter-numbering/number-letter/number-letter.js';
import { issueTaskWhenLeaderAsks } from '../reactions/issue-task-when-leader-asks.js';
import { mirrorReports, mirrorSignatures } from '../reactions/mirror-answers-to-tasks.js';
import { numberLettersOfTasks } from '../reactions/number-letters-of-tasks.js';
import { DispatchOpinion, dispatchOpinion } from './dispatch-opinion/dispatch-opinion.js';
import { GiveOpinion, giveOpinion, type LeaderOpinion } from './give-opinion/give-opinion.js';
import { Opinion, type OpinionEvent, type OpinionGiven } from './opinion.js';

const leader = anOfficer('leader', '2026-03-06', { agency: 'county-leadership', roles: ['leader'] });
const office = anOfficer('office', '2026-03-06', { agency: 'leading-group-office' });
const now = system('2026-03-06T04:00:00.000Z', '2026-03-06', 'RS-2');
const words: LeaderOpinion = {
  ...{ opinionId: 'PS-1', projectId: '990121-2026-001', text: '请规划局一周内核实', supervise: true },
  ...{ lead: 'planning', due: '2026-03-13' },
};
const given: OpinionGiven = { type: 'OpinionGiven', data: { ...words, givenBy: 'leader' } };
const fact = (type: string, data: object) => ({
  ...{ id: 'e-1', type, service: 'finance', agency: 'finance-bureau', key: 'k', correlationId: 'c', data },
  ...{ occurredAt: '2026-03-06T04:00:00.000Z', recordedAt: '2026-12-31T16:30:00.000Z' },
});

describe('批示', () => {
  const gives = specFor(Opinion, giveOpinion);
  const order = (more: object = {}) => new GiveOpinion({ ...words, ...more }, leader);
  it('is put on record', () => gives().when(order()).then(given));
  it('twice is once', () => gives(given).when(order()).thenNothing());
  it('refuses a number that is taken', () =>
    gives(given)
      .when(order({ text: '另一批示' }))
      .thenRefused('housing.opinion-number-taken'));
  it.each([{ lead: undefined }, { due: undefined }])('turns into a task only with lead and day: %j', (more) =>
    gives().when(order(more)).thenRefused('housing.supervision-needs-lead'),
  );
  it('refuses a day that is over', () =>
    gives()
      .when(order({ due: '2026-03-05' }))
      .thenRefused('housing.due-in-past'));

  const dispatches = specFor(Opinion, dispatchOpinion);
  const dispatched: OpinionEvent = {
    type: 'OpinionDispatched',
    data: { projectId: '990121-2026-001', opinionId: 'PS-1', taskId: 'PS-1-T' },
  };
  const task = new DispatchOpinion('PS-1', { taskId: 'PS-1-T' }, office);
  it('is dispatched to a task', () => dispatches(given).when(task).then(dispatched));
  it('is dispatched once', () => dispatches(given, dispatched).when(task).thenNothing());
  it('needs a reason where nothing follows', () =>
    dispatches(given)
      .when(new DispatchOpinion('PS-1', {}, office))
      .thenRefused('housing.task-or-reason'));
  it('stays where it went', () =>
    dispatches(given, dispatched)
      .when(new DispatchOpinion('PS-1', { noAction: '已办' }, office))
      .thenRefused('housing.opinion-dispatched'));
  it('must be there', () => dispatches().when(task).thenRefused('housing.no-such-opinion'));

  it('with 转督办 issues a task with a letter', () => {
    const [issue, dispatch] = issueTaskWhenLeaderAsks.then(fact('housing.OpinionGiven', given.data), now);
    expect(issue).toMatchObject({
      task: { taskId: 'PS-1-T', lead: 'planning', due: '2026-03-13', source: 'opinion', sourceRef: 'PS-1' },
      ...{ letter: true, acting: { userId: 'system', agency: 'leading-group-office' } },
    });
    expect(dispatch).toMatchObject({ opinionId: 'PS-1', dispatch: { taskId: 'PS-1-T' } });
  });
  it('without it waits for the office', () =>
    expect(
      issueTaskWhenLeaderAsks.then(fact('housing.OpinionGiven', { ...given.data, supervise: false }), now),
    ).toEqual([]));
});

describe('文号', () => {
  const numbers = specFor(LetterNumbering, numberLetter);
  const numbered = (number: number, taskId: string): LetterNumbered => ({
    type: 'LetterNumbered',
    data: { taskId, kind: 'letter', number, docNo: `安问办督〔2026〕${number}号` },
  });
  const order = (taskId: string) => new NumberLetter('2026', { taskId, kind: 'letter' }, office);
  it('begins with 1', () => numbers().when(order('T-1')).then(numbered(1, 'T-1')));
  it('goes on without a gap', () => numbers(numbered(1, 'T-1')).when(order('T-2')).then(numbered(2, 'T-2')));
  it('is given once to a letter', () => numbers(numbered(1, 'T-1')).when(order('T-1')).thenNothing());
  it('is of the county’s year, also in the first hours of January', () =>
    expect(numberLettersOfTasks.then(fact('housing.TaskIssued', { taskId: 'T-1', letter: true }), now)).toMatchObject([
      { year: '2027', letter: { taskId: 'T-1', kind: 'letter' } },
    ]));
  it('is given to every 督查单', () =>
    expect(
      numberLettersOfTasks.then(fact('housing.ReminderIssued', { taskId: 'T-1', colour: 'red' }), now),
    ).toMatchObject([{ letter: { kind: 'red' } }]));
  it('is not given to a task without a letter', () =>
    expect(numberLettersOfTasks.then(fact('housing.TaskIssued', { taskId: 'T-1', letter: false }), now)).toEqual([]));
});

describe('answers of other services', () => {
  it('are mirrored with their source', () =>
    expect(
      mirrorSignatures.then(fact('answers.task-signed.v1', { taskId: 'T-1', by: 'finance-bureau' }), now),
    ).toMatchObject([
      { taskId: 'T-1', mirrored: { agency: 'finance-bureau', sourceEventId: 'e-1', by: 'finance-bureau' } },
    ]));
  it('are not mirrored from the mirror', () =>
    expect(
      mirrorSignatures.then(fact('housing.TaskSigned', { taskId: 'T-1', by: 'x', agency: 'planning' }), now),
    ).toEqual([]));
  it.each([
    ['progress', 'ReportTaskProgress'],
    ['done', 'SubmitResult'],
    ['declined', 'DeclineTask'],
  ])('that say %s become %s', (result, command) =>
    expect(
      mirrorReports
        .then(fact('answers.task-reported.v1', { taskId: 'T-1', text: '已办', result }), now)
        .map((order) => order.constructor.name),
    ).toEqual([command]),
  );
});
