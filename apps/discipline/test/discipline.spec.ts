import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { translate } from '#agency/publication.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { system } from '#kernel/acting.js';
import type { Fact } from '#messaging/fact.js';
import { ClueRef } from '../src/clue-ref/clue-ref.js';
import {
  ClueReference,
  RegisterClueRef,
  registerClueRef,
} from '../src/clue-ref/register-clue-ref/register-clue-ref.js';
import { resultPublications } from '../src/publishing/results.js';
import { openSupervisionWhenClaimFalsified } from '../src/reactions/open-supervision-when-claim-falsified.js';
import { openSupervisionWhenProjectReopened } from '../src/reactions/open-supervision-when-project-reopened.js';
import { AskQuestion, askQuestion } from '../src/supervision-item/ask-question/ask-question.js';
import { CallMaterials, callMaterials } from '../src/supervision-item/call-materials/call-materials.js';
import { CloseSupervision, closeSupervision } from '../src/supervision-item/close-supervision/close-supervision.js';
import { IssueLetter, issueLetter } from '../src/supervision-item/issue-letter/issue-letter.js';
import { Finding, MakeFinding, makeFinding } from '../src/supervision-item/make-finding/make-finding.js';
import { OpenSupervision, openSupervision } from '../src/supervision-item/open-supervision/open-supervision.js';
import { RecordAnswer, recordAnswer } from '../src/supervision-item/record-answer/record-answer.js';
import { SupervisionItem, type SupervisionItemEvent } from '../src/supervision-item/supervision-item.js';
import {
  VerifyRectification,
  verifyRectification,
} from '../src/supervision-item/verify-rectification/verify-rectification.js';
import { ApplyTolerance, applyTolerance } from '../src/tolerance-review/apply-tolerance/apply-tolerance.js';
import { lastPositions } from '../src/tolerance-review/evidence-pack.js';
import { FreezePack, freezePack } from '../src/tolerance-review/freeze-pack/freeze-pack.js';
import { GrantTolerance, grantTolerance } from '../src/tolerance-review/grant-tolerance/grant-tolerance.js';
import { RefuseTolerance, refuseTolerance } from '../src/tolerance-review/refuse-tolerance/refuse-tolerance.js';
import { ToleranceReview, type ToleranceReviewEvent } from '../src/tolerance-review/tolerance-review.js';

const P = '990121-2026-008';
const ITEM = `${P}-S1`;
const inspector = anOfficer('inspector', '2026-07-29', { agency: 'discipline-inspection' });
const rule = system('2026-07-06T08:00:00.000Z', '2026-07-06', 'open-supervision');
const faults = (Form: new () => object, body: object) =>
  validateSync(plainToInstance(Form, body)).map(({ property }) => property);

const of = { projectId: P, itemId: ITEM };
const opening = { itemId: ITEM, topic: '申报弄虚作假', trigger: '核查不实', claimId: ITEM };
const fact = <Type extends SupervisionItemEvent['type']>(type: Type, data: object) =>
  ({ type, data: { ...of, ...data } }) as Extract<SupervisionItemEvent, { type: Type }>;
const byRule = fact('SupervisionOpened', { ...opening, openedBy: 'rule' });
const byPerson = fact('SupervisionOpened', { ...opening, openedBy: 'person' });
const accepted = fact('SupervisionAccepted', { by: 'inspector' });
const asked = fact('QuestionAsked', { questionId: 'Q1', agency: 'planning', text: '为何零登记', due: '2026-07-31' });
const finding = { kind: 'falsification' as const, claimIds: [ITEM], unit: 'planning' };
const found = fact('FindingMade', finding);
const letter = { docNo: '安纪监建〔2026〕3号', addressee: 'planning', text: '整改', due: '2026-08-31' };
const issued = fact('SupervisionLetterIssued', letter);
const passed = fact('SupervisionRectified', { docNo: letter.docNo, result: 'passed', note: '已整改' });
const closed = fact('SupervisionClosed', { result: '办结' });

describe('a supervision item', () => {
  const open = specFor(SupervisionItem, openSupervision);
  const opens = (acting = inspector, projectId = P) => new OpenSupervision(projectId, opening, acting);

  it('is opened by the rule at once, and taken up by a person later', () => {
    open().when(opens(rule)).then(byRule);
    open(byRule).when(opens()).then(accepted);
    open(byRule, accepted).when(opens()).thenNothing();
  });
  it('is opened by a person, and the rule adds nothing', () => {
    open().when(opens()).then(byPerson);
    open(byPerson).when(opens()).thenNothing();
    open(byPerson).when(opens(rule)).thenNothing();
    open(byPerson, found, closed).when(opens(rule)).thenNothing();
  });
  it('once closed, or of another project, is not opened again', () => {
    open(byPerson, found, closed).when(opens()).thenRefused('discipline.item-closed');
    open(byRule).when(opens(inspector, '990121-2026-001')).thenRefused('discipline.item-of-another-project');
  });
  it('calls for materials, once each', () => {
    const given = specFor(SupervisionItem, callMaterials);
    const call = { agency: 'registry', scope: '首次登记台账' };
    given(byRule)
      .when(new CallMaterials(ITEM, call, inspector))
      .then(fact('MaterialsCalled', call));
    given(byRule, fact('MaterialsCalled', call))
      .when(new CallMaterials(ITEM, call, inspector))
      .thenNothing();
    given()
      .when(new CallMaterials(ITEM, call, inspector))
      .thenRefused('discipline.no-such-item');
  });
  it('asks, and records the answer', () => {
    const ask = specFor(SupervisionItem, askQuestion);
    const question = (due: string) =>
      new AskQuestion(ITEM, { questionId: 'Q1', agency: 'planning', text: '为何零登记', due }, inspector);
    ask(byRule).when(question('2026-07-31')).then(asked);
    ask(byRule, asked).when(question('2026-07-31')).thenNothing();
    ask(byRule).when(question('2026-07-28')).thenRefused('discipline.due-in-past');
    const record = specFor(SupervisionItem, recordAnswer);
    const reply = new RecordAnswer(ITEM, { questionId: 'Q1', text: '尚未办理' }, inspector);
    record(byRule, asked)
      .when(reply)
      .then(fact('QuestionAnswered', { questionId: 'Q1', text: '尚未办理' }));
    record(byRule).when(reply).thenRefused('discipline.no-such-question');
    record(byRule, found, closed).when(reply).thenRefused('discipline.item-closed');
  });
  it('finds once, and names the claims that were false', () => {
    const given = specFor(SupervisionItem, makeFinding);
    const make = (more: object = {}) => new MakeFinding(ITEM, { ...finding, ...more }, inspector);
    given(byRule).when(make()).then(found);
    given(byRule, found).when(make()).thenNothing();
    given(byRule, found)
      .when(make({ kind: 'neglect' }))
      .thenRefused('discipline.finding-made');
    given(byRule)
      .when(make({ claimIds: [] }))
      .thenRefused('discipline.finding-without-claim');
    given(byRule)
      .when(make({ claimIds: ['990121-2026-001-R1'] }))
      .thenRefused('discipline.claim-of-another-project');
    expect(faults(Finding, { kind: 'guilty', claimIds: 'all', unit: '' })).toEqual(['kind', 'claimIds', 'unit']);
  });
  it('writes a letter on a finding, and closes when it was followed', () => {
    const write = specFor(SupervisionItem, issueLetter);
    write(byRule, found)
      .when(new IssueLetter(ITEM, letter, inspector))
      .then(issued);
    write(byRule)
      .when(new IssueLetter(ITEM, letter, inspector))
      .thenRefused('discipline.no-finding-yet');
    write(byRule, found, issued)
      .when(new IssueLetter(ITEM, letter, inspector))
      .thenNothing();
    const verify = specFor(SupervisionItem, verifyRectification);
    const good = new VerifyRectification(ITEM, { docNo: letter.docNo, result: 'passed', note: '已整改' }, inspector);
    verify(byRule, found, issued).when(good).then(passed);
    verify(byRule, found, issued, passed).when(good).thenNothing();
    verify(byRule, found).when(good).thenRefused('discipline.no-such-letter');
    const close = specFor(SupervisionItem, closeSupervision);
    const end = new CloseSupervision(ITEM, { result: '办结' }, inspector);
    close(byRule, found, issued).when(end).thenRefused('discipline.rectification-open');
    close(byRule, found, issued, passed).when(end).then(closed);
    close(byRule, found, closed).when(end).thenNothing();
    close(byRule).when(end).thenRefused('discipline.no-finding-yet');
  });
});

describe('the rule that opens items', () => {
  const rejected = (reasonClass: string) => ({ data: { projectId: P, claimId: ITEM, reasonClass } }) as unknown as Fact;
  it('hears of falsification only', () => {
    const { then: react } = openSupervisionWhenClaimFalsified;
    expect(react(rejected('falsified'), rule)).toMatchObject([
      { projectId: P, opening: { itemId: ITEM, claimId: ITEM }, acting: rule },
    ]);
    expect([...react(rejected('unproven'), rule), ...react(rejected('incomplete'), rule)]).toEqual([]);
  });
  it('hears of a project that is back', () => {
    const back = {
      data: { projectId: P, reason: '电梯停运' },
      recordedAt: '2026-07-31T08:00:00.000Z',
    } as unknown as Fact;
    expect(openSupervisionWhenProjectReopened.then(back, rule)).toMatchObject([
      { opening: { itemId: `${P}-reopened-2026-07-31`, trigger: '重新纳入：电梯停运' } },
    ]);
  });
});

describe('a tolerance review', () => {
  const review = { projectId: '990121-2026-003', reviewId: 'T-1' };
  const event = (type: ToleranceReviewEvent['type'], data: object) =>
    ({ type, data: { ...review, ...data } }) as ToleranceReviewEvent;
  const bureau = anOfficer('housing', '2026-08-05', { agency: 'housing-bureau' });
  const application = { reviewId: 'T-1', decisionId: 'LG-03-1', reason: '集体研究决定' };
  const applied = event('ToleranceApplied', {
    decisionId: 'LG-03-1',
    reason: '集体研究决定',
    applicant: 'housing-bureau',
  });
  const pack = { hash: 'a'.repeat(64), records: 2, positions: ['court:3', 'housing:9'] };
  const frozen = event('EvidencePackFrozen', pack);
  const granted = event('ToleranceGranted', { conditions: ['程序合法'] });
  const apply = specFor(ToleranceReview, applyTolerance);
  const freeze = specFor(ToleranceReview, (command: FreezePack, state: ToleranceReview) =>
    freezePack(command, pack, state),
  );
  const grant = specFor(ToleranceReview, grantTolerance);
  const refuse = specFor(ToleranceReview, refuseTolerance);
  const grants = new GrantTolerance('T-1', { conditions: ['程序合法'] }, inspector);

  it('is asked for by the agency that decided', () => {
    apply()
      .when(new ApplyTolerance(review.projectId, application, bureau))
      .then(applied);
    apply(applied)
      .when(new ApplyTolerance(review.projectId, application, bureau))
      .thenNothing();
    apply(applied)
      .when(new ApplyTolerance(P, application, bureau))
      .thenRefused('discipline.review-id-taken');
  });
  it('freezes its evidence once', () => {
    freeze(applied).when(new FreezePack('T-1', inspector)).then(frozen);
    freeze(applied, frozen).when(new FreezePack('T-1', inspector)).thenNothing();
    freeze().when(new FreezePack('T-1', inspector)).thenRefused('discipline.no-such-review');
    const at = (position: string) => ({ id: position, position, sha256: '' });
    expect(lastPositions(['housing:9', 'court:3', 'housing:10'].map(at))).toEqual(['court:3', 'housing:10']);
  });
  it('is decided once, on frozen evidence', () => {
    grant(applied, frozen).when(grants).then(granted);
    grant(applied, frozen, granted).when(grants).thenNothing();
    grant(applied).when(grants).thenRefused('discipline.pack-not-frozen');
    const no = new RefuseTolerance('T-1', { reason: '谋取私利' }, inspector);
    refuse(applied, frozen)
      .when(no)
      .then(event('ToleranceRefused', { reason: '谋取私利' }));
    refuse(applied, frozen, granted).when(no).thenRefused('discipline.review-decided');
  });
});

describe('what leaves the inspectors', () => {
  const published = (type: string, data: object) =>
    translate('discipline', resultPublications)({ type, stream: 's', data } as never);
  it('is openings, findings and released results, to the office and the cockpit', () => {
    expect(published('discipline.SupervisionOpened', byRule.data)).toMatchObject([
      { channel: 'results', contract: 'discipline.supervision-opened.v1', key: P, data: { itemId: ITEM } },
    ]);
    expect(published('discipline.FindingMade', found.data)).toMatchObject([{ data: { ...of, ...finding } }]);
    expect(published('discipline.QuestionAsked', asked.data)).toEqual([]);
  });
  it('holds of a clue a number and nothing else (D-03)', () => {
    const given = specFor(ClueRef, registerClueRef);
    const registered = { type: 'ClueRefRegistered' as const, data: { opaqueNo: 'X-7' } };
    given()
      .when(new RegisterClueRef({ opaqueNo: 'X-7' }, inspector))
      .then(registered);
    given(registered)
      .when(new RegisterClueRef({ opaqueNo: 'X-7' }, inspector))
      .thenNothing();
    expect(faults(ClueReference, { opaqueNo: '张某 举报' })).toEqual(['opaqueNo']);
  });
});
