import { describe, expect, it } from '@jest/globals';
import { aFact } from '#testing/a-fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { faultsOf } from '#testing/faults-of.js';
import { played, ruleBook } from '#testing/rule-book.js';
import { specFor } from '#testing/spec-for.js';
import { AnswerJointItem, answerJointItem } from '../joint-item/answer-joint-item/answer-joint-item.js';
import { CloseJointItem, closeJointItem } from '../joint-item/close-joint-item/close-joint-item.js';
import { JointItem } from '../joint-item/joint-item.js';
import { JointTopic, RaiseJointItem, raiseJointItem } from '../joint-item/raise-joint-item/raise-joint-item.js';
import { jointItemView, project as projectItem, type JointItemRow } from '../joint-items/joint-items.js';
import { project, type ProjectSeals } from '../seals/seals.js';
import { DecideUnseal, decideUnseal, UnsealDecision } from './decide-unseal/decide-unseal.js';
import { ImposeSeal, imposeSeal, Seal } from './impose-seal/impose-seal.js';
import { RequestUnseal, requestUnseal } from './request-unseal/request-unseal.js';
import { SealMeasure } from './seal-measure.js';

const P09 = '990121-2026-009';
const on = (monthDay: string) => anOfficer('court', `2026-${monthDay}`);

describe('a seal', () => {
  const decide = ruleBook(
    SealMeasure,
    [ImposeSeal, imposeSeal],
    [RequestUnseal, requestUnseal],
    [DecideUnseal, decideUnseal],
  );
  const facts = (...commands: object[]) => played(SealMeasure, decide, ...commands);
  const after = (...commands: object[]) => specFor(SealMeasure, decide)(...facts(...commands));
  const ID = 'CF-2025-0031';
  const seal: Seal = {
    sealId: ID,
    scope: '3号地块及在建工程',
    court: '外县人民法院',
    docNo: '（2025）外执保字第31号',
    occurredOn: '2025-11-03',
  };
  const imposed = new ImposeSeal(P09, seal, on('02-26'));
  const asked = new RequestUnseal(ID, { scope: '全部' }, on('03-02'));
  const decided = (result: 'lifted' | 'refused', more: Partial<UnsealDecision> = {}) =>
    new DecideUnseal(ID, { result, docNo: '（2026）外执保字第8号', ...more }, on('06-17'));

  it('of a court outside the county is recorded with its ruling, and lifted by its ruling', () => {
    const [first, last] = facts(imposed, decided('lifted'));
    expect(first).toMatchObject({
      data: { on: '2025-11-03', court: '外县人民法院' },
      basis: [{ docNo: seal.docNo, clause: '查封裁定' }],
    });
    expect(last).toMatchObject({
      type: 'UnsealDecided',
      data: { on: '2026-06-17', court: '外县人民法院', result: 'lifted' },
      basis: [{ docNo: '（2026）外执保字第8号', clause: '解除查封裁定' }],
    });
  });
  it('is recorded once, under a number of its own', () => {
    after(imposed).when(imposed).thenNothing();
    after(imposed)
      .when(new ImposeSeal('990121-2026-001', seal, on('02-26')))
      .thenRefused('court.seal-number-taken');
  });
  it('may be asked and decided about only when it is there', () => {
    after().when(asked).thenRefused('court.no-such-seal');
    after().when(decided('lifted')).thenRefused('court.no-such-seal');
  });
  it('stays on after a refusal, which gives its reason, and may be asked about again', () => {
    after(imposed, asked).when(decided('refused')).thenRefused('court.refusal-without-reason');
    after(imposed, asked).when(asked).thenNothing();
    expect(facts(imposed, asked, decided('refused', { reason: '未提供担保' }), asked, decided('lifted'))).toHaveLength(
      5,
    );
  });
  it('is lifted once, and not before it was imposed', () => {
    after(imposed, decided('lifted')).when(decided('lifted')).thenNothing();
    after(imposed, decided('lifted')).when(asked).thenRefused('court.already-unsealed');
    after(imposed, decided('lifted'))
      .when(decided('refused', { reason: 'x' }))
      .thenRefused('court.already-unsealed');
    after(imposed)
      .when(decided('lifted', { occurredOn: '2025-11-02' }))
      .thenRefused('court.unsealed-before-sealed');
    after(imposed)
      .when(decided('lifted', { occurredOn: '2026-06-18' }))
      .thenRefused('platform.occurred-in-future');
  });
  it('is on the list of those to be lifted once insolvency is accepted (C-03)', () => {
    const accepted = { type: 'InsolvencyAccepted', data: { projectId: P09, on: '2026-03-10' } };
    const rows = [...facts(imposed), accepted, ...facts(imposed, decided('lifted')).slice(1)].reduce<
      (ProjectSeals | undefined)[]
    >((all, event) => [...all, project(all.at(-1), aFact('court', event))], []);
    expect(rows.map((row) => row?.seals[0]?.toRelease)).toEqual([false, true, false]);
    expect(rows[2]?.seals[0]).toMatchObject({ status: 'lifted', decidedOn: '2026-06-17' });
    const later = project(project(undefined, aFact('court', accepted)), aFact('court', facts(imposed)[0]!));
    expect(later?.seals[0]?.toRelease).toBe(true);
    expect(
      project(later, aFact('court', { type: 'ProcedureClosed', data: { projectId: P09 } }))?.seals[0]?.toRelease,
    ).toBe(false);
  });
  it.each([
    [{ sealId: ID, scope: '', court: '法院' }, ['docNo', 'scope']],
    [{ ...seal, sealId: '查封一号' }, ['sealId']],
  ])('is refused by its form: %j', (body, faults) => expect(faultsOf(Seal, body)).toEqual(faults));
  it('is decided with a document number', () =>
    expect(faultsOf(UnsealDecision, { result: 'half' })).toEqual(['docNo', 'result']));
});

describe('a joint item', () => {
  const decide = ruleBook(
    JointItem,
    [RaiseJointItem, raiseJointItem],
    [AnswerJointItem, answerJointItem],
    [CloseJointItem, closeJointItem],
  );
  const facts = (...commands: object[]) => played(JointItem, decide, ...commands);
  const after = (...commands: object[]) => specFor(JointItem, decide)(...facts(...commands));
  const ID = 'JI-2026-0001';
  const topic: JointTopic = { itemId: ID, topic: '协调外县法院解除查封', owner: 'court', due: '2026-06-30' };
  const raised = new RaiseJointItem(P09, topic, on('02-26'));
  const answered = new AnswerJointItem(ID, { reply: '已发函' }, on('03-10'));
  const closed = new CloseJointItem(ID, { result: '已解除查封' }, on('06-18'));

  it('of 09 is raised, answered and closed', () => {
    const rows = facts(raised, answered, closed).reduce<JointItemRow | undefined>(
      (row, event) => projectItem(row, aFact('court', event, '2026-06-18')),
      undefined,
    );
    expect(jointItemView(rows!, { now: '2026-09-30T10:00:00Z' })).toMatchObject({
      projectCode: P09,
      status: 'closed',
      result: '已解除查封',
      replies: [{ reply: '已发函' }],
      light: 'green',
      remaining: '按期办结',
    });
  });
  it('shows how long its owner has', () => {
    const row = projectItem(undefined, aFact('court', facts(raised)[0]!, '2026-02-26'))!;
    expect(jointItemView(row, { now: '2026-06-29T04:00:00Z' })).toMatchObject({ light: 'yellow', remaining: '剩1天' });
    expect(jointItemView(row, { now: '2026-07-02T04:00:00Z' })).toMatchObject({ light: 'red', remaining: '逾期2天' });
  });
  it('is raised once, under a number of its own, for a day to come', () => {
    after(raised).when(raised).thenNothing();
    after(raised)
      .when(new RaiseJointItem('990121-2026-001', topic, on('02-26')))
      .thenRefused('court.joint-item-number-taken');
    after()
      .when(new RaiseJointItem(P09, { ...topic, due: '2026-02-25' }, on('02-26')))
      .thenRefused('court.due-past');
  });
  it('is answered while it is open, and closed once', () => {
    after().when(answered).thenRefused('court.no-such-joint-item');
    after().when(closed).thenRefused('court.no-such-joint-item');
    after(raised, closed).when(answered).thenRefused('court.joint-item-closed');
    after(raised, closed).when(closed).thenNothing();
  });
  it('is refused by its form', () =>
    expect(faultsOf(JointTopic, { itemId: ID, topic: '', owner: '法院' })).toEqual(['owner', 'topic']));
});
