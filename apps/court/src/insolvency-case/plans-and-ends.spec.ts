import { describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import { anOfficer } from '#testing/an-officer.js';
import { faultsOf } from '#testing/faults-of.js';
import {
  accepted,
  after,
  closed,
  COMPLETE,
  converted,
  declared,
  draft,
  extension,
  fact,
  filed,
  given,
  INCOMPLETE,
  liquidation,
  notified,
  on,
  P06,
  toAcceptance,
  toPeriod,
  vote,
} from '../../test/an-insolvency-case.js';
import { insolvencyOverdue } from '../deadlines/insolvency-overdue.js';
import { ApprovePlan } from './approve-plan/approve-plan.js';
import { FileInsolvency, InsolvencyFiling } from './file-insolvency/file-insolvency.js';
import { NoteInsolvencyTest } from './note-insolvency-test/note-insolvency-test.js';
import { GroupVote, RecordGroupVote } from './record-group-vote/record-group-vote.js';
import { RecordOverdueFiling } from './record-overdue-filing/record-overdue-filing.js';
import { PlanDraft } from './submit-plan-draft/submit-plan-draft.js';

const approval = (kind: 'normal' | 'compelled', monthDay: string) => new ApprovePlan(P06, { kind }, on(monthDay));
const adoptedIn = (facts: readonly { type: string; data: object }[]) =>
  facts.flatMap(({ data }) => ('adopted' in data ? [data.adopted] : []));

describe('a reorganisation plan', () => {
  const drafted = [...toPeriod, draft(COMPLETE, '07-13')];
  it('is voted on once it is complete, by heads and by claims', () => {
    expect(adoptedIn(after(...drafted, vote(true, '07-20'), vote(false, '07-20', 'secured')).facts)).toEqual([
      true,
      false,
    ]);
    const short = { group: 'ordinary', present: 10, inFavour: 6, groupClaims: 900, claimsInFavour: 599 } as const;
    expect(adoptedIn(after(...drafted, new RecordGroupVote(P06, short, on('07-20'))).facts)).toEqual([false]);
  });
  it.each(Object.keys(COMPLETE))('is not voted on without %s', (item) => {
    const { [item as keyof PlanDraft]: _, ...rest } = COMPLETE;
    after(...toPeriod, draft(rest, '07-13'))
      .when(vote(true, '07-20'))
      .thenRefused('court.plan-incomplete');
  });
  it('is not voted on before there is a draft, nor with more votes than voters', () => {
    after(...toPeriod)
      .when(vote(true, '07-20'))
      .thenRefused('court.no-plan-draft');
    const odd = { group: 'ordinary', present: 5, inFavour: 6, groupClaims: 900, claimsInFavour: 600 } as const;
    after(...drafted)
      .when(new RecordGroupVote(P06, odd, on('07-20')))
      .thenRefused('court.votes-above-total');
  });
  it('is voted on anew when the draft changes', () =>
    after(...drafted, vote(true, '07-20'), draft(COMPLETE, '07-21'))
      .when(approval('normal', '07-22'))
      .thenRefused('court.no-vote'));
  it('may come until the due day, and three months later when extended before it', () => {
    expect(after(...toPeriod, draft(INCOMPLETE, '08-10')).facts.at(-1)?.type).toBe('PlanDraftSubmitted');
    after(...toPeriod)
      .when(draft(COMPLETE, '08-11'))
      .thenRefused('court.draft-period-over');
    after(...toPeriod)
      .when(extension('08-10'))
      .thenRefused('court.extension-late');
    expect(after(...toPeriod, extension('08-07'), draft(COMPLETE, '11-10')).facts.at(-1)?.type).toBe(
      'PlanDraftSubmitted',
    );
    after(...toPeriod, extension('08-07'))
      .when(extension('08-08'))
      .thenRefused('court.draft-already-extended');
  });
  it('is approved as the groups voted', () => {
    const ruled = after(...drafted, vote(true, '07-20'), vote(true, '07-20', 'secured'));
    ruled.when(approval('compelled', '07-30')).thenRefused('court.approval-kind');
    const divided = after(...drafted, vote(true, '07-20'), vote(false, '07-20', 'secured'));
    divided.when(approval('normal', '07-30')).thenRefused('court.approval-kind');
    expect(
      fact(after(...drafted, vote(true, '07-20'), approval('normal', '07-30')).facts, 'ReorganisationPlanApproved'),
    ).toMatchObject({ kind: 'normal' });
    after(...drafted, vote(true, '07-20'), approval('normal', '07-30'))
      .when(draft(COMPLETE, '07-31'))
      .thenRefused('court.plan-already-approved');
  });
  it('belongs to a reorganisation', () =>
    after(...liquidation)
      .when(draft(COMPLETE, '07-13'))
      .thenRefused('court.no-reorganisation'));
});

describe('the end of a procedure', () => {
  it.each([
    ['insolvent', liquidation],
    ['hopeless', toAcceptance],
  ] as const)('may be a declaration: %s', (ground, before) =>
    expect(after(...before, declared(ground, '06-15')).facts.at(-1)?.type).toBe('BankruptcyDeclared'),
  );
  it.each([
    ['insolvent', toAcceptance],
    ['hopeless', liquidation],
    ['no-draft', toAcceptance],
    ['plan-rejected', toAcceptance],
    ['plan-failed', toAcceptance],
    ['composition-failed', toAcceptance],
  ] as const)('is no declaration where the law gives none: %s', (ground, before) =>
    after(...before)
      .when(declared(ground, '06-15'))
      .thenRefused('court.ground-not-provided'),
  );
  it('is a declaration once the draft is not there in time', () =>
    expect(after(...toAcceptance, declared('no-draft', '08-11')).facts.at(-1)?.type).toBe('BankruptcyDeclared'));
  it('is said once', () =>
    after(...liquidation, declared('insolvent', '06-15'))
      .when(declared('insolvent', '06-16'))
      .thenNothing());
  it('is on a ground that the stage has', () => {
    after(...liquidation)
      .when(closed('distributed', '06-15'))
      .thenRefused('court.ground-not-provided');
    after(...toAcceptance)
      .when(closed('plan-completed', '06-15'))
      .thenRefused('court.ground-not-provided');
    expect(
      after(...liquidation, declared('insolvent', '06-15'), closed('distributed', '09-15')).facts.at(-1)?.type,
    ).toBe('ProcedureClosed');
    expect(after(...liquidation, closed('debts-settled', '06-15'), filed('07-01')).facts.at(-1)?.type).toBe(
      'InsolvencyFiled',
    );
  });
  it.each([['reorganisation'], ['composition']] as const)(
    'may be preceded by conversion of a liquidation to %s',
    (to) =>
      expect(fact(after(...liquidation, converted(to, '03-10')).facts, 'ProcedureConverted')).toMatchObject({
        from: 'liquidation',
        to,
        ...(to === 'reorganisation' ? { draftDue: '2026-09-10' } : {}),
      }),
  );
  it.each([
    ['liquidation', toAcceptance],
    ['composition', toAcceptance],
    ['reorganisation', [...liquidation, declared('insolvent', '06-15')]],
    ['liquidation', [filed('01-22', 'composition', 'debtor'), accepted('02-02')]],
  ] as const)('knows no other conversion: to %s', (to, before) =>
    after(...before)
      .when(converted(to, '06-16'))
      .thenRefused('court.conversion-not-provided'),
  );
});

describe('应破未破', () => {
  const system = (day: string, time = '12:00') => anOfficer('system', day, { now: at(day, time).toISOString() });
  const audited = (insolvent: boolean, day: string) =>
    new NoteInsolvencyTest(P06, { insolvent, auditedOn: day }, system(day));
  const alarm = (day: string) => new RecordOverdueFiling(P06, system(day, '00:30'));
  const breached = (days: number) =>
    ({ type: 'DeadlineBreached', data: { code: 'PM-11', projectId: P06, days } }) as const;
  const asFact = (type: string, data: object) =>
    ({ type, data }) as unknown as Parameters<typeof insolvencyOverdue.start>[0];

  it('of 11: audited 03-10, last day 04-09, alarm 04-10 00:30', () => {
    const { facts } = after(audited(true, '2026-03-10'));
    expect(fact(facts, 'InsolvencyTestMet')).toMatchObject({ metOn: '2026-03-10', lastDay: '2026-04-09' });
    const [timer] = insolvencyOverdue.start(asFact('court.InsolvencyTestMet', fact(facts, 'InsolvencyTestMet')!));
    expect(timer).toMatchObject({ timerId: `PM-11-${P06}`, due: '2026-04-09T16:30:00.000Z' });
    expect(insolvencyOverdue.order(timer!.subject, timer!.due, system('2026-04-10'))).toBeInstanceOf(
      RecordOverdueFiling,
    );
    after(audited(true, '2026-03-10')).when(alarm('2026-04-10')).then(breached(1));
  });
  it('does not roll over: 30 days that end on a Saturday end there', () =>
    expect(fact(after(audited(true, '2026-03-12')).facts, 'InsolvencyTestMet')).toMatchObject({
      lastDay: '2026-04-11',
    }));
  it('is called off by a filing, and by an audit that shows the firm solvent', () => {
    for (const type of ['court.InsolvencyFiled', 'court.InsolvencyTestCleared']) {
      expect(insolvencyOverdue.stop(asFact(type, { projectId: P06 }))).toEqual([`PM-11-${P06}`]);
      expect(insolvencyOverdue.start(asFact(type, { projectId: P06 }))).toEqual([]);
    }
    after(
      audited(true, '2026-03-10'),
      new FileInsolvency(P06, { caseNo: 'X', kind: 'liquidation', by: 'creditor' }, on('04-09')),
    )
      .when(alarm('2026-04-10'))
      .thenNothing();
    after(audited(true, '2026-03-10'), audited(false, '2026-03-20')).when(alarm('2026-04-10')).thenNothing();
  });
  it('is raised once, not before its day, and not without a test', () => {
    after(audited(true, '2026-03-10'), alarm('2026-04-10')).when(alarm('2026-04-11')).thenNothing();
    after(audited(true, '2026-03-10')).when(alarm('2026-04-09')).thenNothing();
    given().when(alarm('2026-04-10')).thenNothing();
  });
  it('is not put off by a second audit, nor asked while a case is pending', () => {
    after(audited(true, '2026-03-10')).when(audited(true, '2026-04-01')).thenNothing();
    after(filed('01-22'), notified('01-26')).when(audited(true, '2026-03-10')).thenNothing();
    given().when(audited(false, '2026-03-10')).thenNothing();
  });
});

describe('what the forms refuse', () => {
  const filing = { caseNo: '2026-PC-0001', kind: 'liquidation', by: 'creditor' };
  it.each([
    [InsolvencyFiling, filing, []],
    [
      InsolvencyFiling,
      { ...filing, kind: 'merger', by: 'nobody', caseNo: '(2026)云0121破1号' },
      ['by', 'caseNo', 'kind'],
    ],
    [InsolvencyFiling, { ...filing, occurredOn: '2026-02-30', opinion: '应受理' }, ['occurredOn', 'opinion']],
    [PlanDraft, {}, []],
    [PlanDraft, { continuationCost: 1.5, contractor: '' }, ['continuationCost', 'contractor']],
    [
      GroupVote,
      { group: 'friends', present: -1, inFavour: 1, groupClaims: 1, claimsInFavour: 1 },
      ['group', 'present'],
    ],
  ] as const)('%p %j', (form, body, faults) => expect(faultsOf<object>(form, body)).toEqual(faults));
});
