import { describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { mayList, project as clue, type ClueRow } from '../clues/clues.js';
import { readableFor } from '../clues/clue-content.js';
import { anOfficer } from '#testing/an-officer.js';
import { project as enterprise, type EnterpriseRow } from '../enterprises/enterprises.js';
import { project as policy, type PolicyRow } from '../policies/policies.js';
import { project as task, taskView, type TaskRow } from './tasks.js';

type Told = readonly [type: string, data: object, at: string];
const P02 = '990121-2026-002';

/** The row after the facts, told one after the other. */
function after<Row>(fold: (row: Row | undefined, fact: Fact) => Row | undefined, ...told: Told[]): Row {
  const facts = told.map(([type, data, when]) => ({
    ...{ id: when, type, service: 'housing', agency: 'x', key: P02, correlationId: 'c', data },
    ...{ occurredAt: when, recordedAt: when },
  }));
  return facts.reduce<Row | undefined>((row, fact) => fold(row, fact), undefined)!;
}
const on = (day: string, time = '10:00') => at(day, time).toISOString();

describe('the task board', () => {
  const issued: Told = [
    'housing.TaskIssued',
    {
      ...{ taskId: 'T-1', title: '核实', lead: 'planning', cooperators: ['tax'], grade: 'normal', source: 'office' },
      ...{ due: '2026-03-20', signBy: on('2026-03-09') },
    },
    on('2026-03-06'),
  ];
  const result = (agency: string, day: string): Told => ['housing.ResultSubmitted', { agency, text: '办结' }, on(day)];
  const light = (row: TaskRow, day: string) => {
    const { light: colour, remaining } = taskView(row, { now: at(day, '12:00').toISOString() });
    return `${colour} ${remaining}`;
  };
  it.each([
    ['2026-03-10', 'green 剩8个工作日'],
    ['2026-03-17', 'yellow 剩3个工作日'],
    ['2026-03-20', 'yellow 今日到期'],
    ['2026-03-23', 'red 逾期3天'],
  ])('shows a running task on %s as %s', (day, shown) => expect(light(after(task, issued), day)).toBe(shown));
  it('stays with the last unit that owes a report', () =>
    expect(light(after(task, issued, result('planning', '2026-03-12')), '2026-03-23')).toBe('red 逾期3天'));
  const both = [result('planning', '2026-03-12'), result('tax', '2026-03-19')];
  it('turns blue when all have reported', () =>
    expect(light(after(task, issued, ...both), '2026-03-23')).toBe('blue 已办结，待核'));
  it('turns green by when the units were done, not by when the office looked', () =>
    expect(light(after(task, issued, ...both, ['housing.TaskCompleted', {}, on('2026-03-30')]), '2026-03-31')).toBe(
      'green 按期办结',
    ));
  it('runs again for a report that was returned', () =>
    expect(
      light(
        after(task, issued, ...both, ['housing.ResultReturned', { agency: 'tax' }, on('2026-03-23')]),
        '2026-03-23',
      ),
    ).toBe('red 逾期3天'));
  it('shows a declined task as standing still', () =>
    expect(
      light(after(task, issued, ['housing.TaskDeclined', { reason: '非本职' }, on('2026-03-06')]), '2026-03-23'),
    ).toBe('grey 已异议退回'));
  it('keeps the first day beside the extended one', () =>
    expect(after(task, issued, ['housing.ExtensionGranted', { to: '2026-03-27' }, on('2026-03-19')])).toMatchObject({
      originalDue: '2026-03-20',
      due: '2026-03-27',
      asksUntil: '',
    }));
  it('carries the number of its letter, not those of its reminders', () =>
    expect(
      after(
        task,
        issued,
        ['housing.LetterNumbered', { kind: 'letter', docNo: '安问办督〔2026〕1号' }, on('2026-03-06')],
        ['housing.LetterNumbered', { kind: 'blue', docNo: '安问办督〔2026〕2号' }, on('2026-03-21')],
      ).docNo,
    ).toBe('安问办督〔2026〕1号'));
  it('leaves a signature in the book of answers to the mirror', () =>
    expect(
      after(task, issued, ['housing.TaskSigned', { taskId: 'T-1', by: 'planning' }, on('2026-03-06')]).status,
    ).toBe('issued'));
});

describe('a firm', () => {
  const shortfall: Told = ['finance.escrow-shortfall-detected.v1', { detectedOn: '2026-01-29' }, on('2026-01-29')];
  const notice = (kind: string): Told => [
    'housing.UrgingNoticeServed',
    { docNo: '1号', kind, servedOn: '2026-01-30', answerDue: '2026-02-04' },
    on('2026-01-30'),
  ];
  it.each([
    ['a shortfall in escrow', [shortfall], '2026-01-29'],
    ['a shortfall and an urging notice', [shortfall, notice('urging')], '2026-01-29'],
    ['a shortfall and the query', [shortfall, notice('query')], ''],
  ])('is owed a query after %s: since "%s" (PM-06)', (_, told, since) =>
    expect(after<EnterpriseRow>(enterprise, ...told).queryOwedSince).toBe(since),
  );
  it('shows how its measures stand', () =>
    expect(
      after<EnterpriseRow>(
        enterprise,
        ['housing.MeasureDecided', { measureId: 'M1', kind: 'credit' }, on('2026-03-24')],
        ['housing.MeasureDecided', { measureId: 'M2', kind: 'order' }, on('2026-03-24')],
        ['housing.MeasureExecuted', { measureId: 'M1' }, on('2026-03-30')],
      ).measures.map(({ state }) => state),
    ).toEqual(['executed', 'decided']));
});

describe('a clue on the list', () => {
  const told: Told[] = [
    [
      'housing.ClueDrafted',
      {
        ...{ clueNo: 'XS-2', projectId: P02, category: 'embezzlement', sealed: 'v1.X', contentHash: 'h' },
        ...{ draftedBy: 'housing', secondOfficer: 'housing2' },
      },
      on('2026-04-01'),
    ],
    ['housing.ClueConfirmed', { confirmedBy: 'housing2', decideBy: '2026-04-07' }, on('2026-04-02')],
  ];
  const row = (...more: Told[]) => after<ClueRow>(clue, ...told, ...more);
  const head = { userId: 'housinghead', roles: ['bureau.head'] };
  it('shows clocks and no content', () => {
    expect(row()).toMatchObject({ status: 'confirmed', decideBy: '2026-04-07' });
    expect(JSON.stringify(row())).not.toContain('v1.X');
  });
  it('is for its circle, and for the head who decides', () => {
    expect(mayList(row(), { userId: 'housing2', roles: ['bureau.clerk'] })).toBe(true);
    expect(mayList(row(), { userId: 'housing3', roles: ['bureau.clerk'] })).toBe(false);
    expect(mayList(row(), head)).toBe(true);
    expect(mayList(after<ClueRow>(clue, told[0]!), head)).toBe(false);
  });
  it('tells of the police only the stage', () =>
    expect(
      row([
        'public-security.clue-stage-reached.v1',
        { clueNo: 'XS-2', stage: 'filed', on: '2026-04-13' },
        on('2026-04-13'),
      ]),
    ).toMatchObject({ policeStage: 'filed', policeStageOn: '2026-04-13' }));
  it('is nothing where the police tell of a clue that never was', () =>
    expect(
      after(clue, ['public-security.clue-stage-reached.v1', { clueNo: 'X', stage: 'filed' }, on('2026-04-13')]),
    ).toBe(undefined));
  it.each([
    ['the drafter', 'housing', 'bureau.clerk', 'drafted', true],
    ['the second officer', 'housing2', 'bureau.clerk', 'drafted', true],
    ['another clerk', 'housing3', 'bureau.clerk', 'drafted', false],
    ['the head before the report', 'housinghead', 'bureau.head', 'drafted', false],
    ['the head after it', 'housinghead', 'bureau.head', 'confirmed', true],
    ['the drafter once it is gone', 'housing', 'bureau.clerk', 'transferred', false],
  ] as const)('gives its content to %s: %s %s %s %p', (_, userId, role, status, may) => {
    const drafted = told[0]![1] as never;
    expect(readableFor(anOfficer(userId, '2026-04-02', { roles: [role] }), { status, drafted, transferBy: '' })).toBe(
      may ? 'v1.X' : undefined,
    );
  });
});

it('a document says what took its place', () =>
  expect(
    after<PolicyRow>(
      policy,
      ['housing.PolicyPublished', { docId: 'XH-1' }, on('2026-01-05')],
      ['housing.PolicySuperseded', { docId: 'XH-1', by: 'XH-2', from: '2026-10-01' }, on('2026-09-01')],
    ),
  ).toEqual({ docId: 'XH-1', supersededBy: 'XH-2', supersededFrom: '2026-10-01' }));
