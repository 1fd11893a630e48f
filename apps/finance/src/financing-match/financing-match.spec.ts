import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { AssetLiabilityAudit, type AssetLiabilityAudited } from '../asset-liability-audit/asset-liability-audit.js';
import { RecordAudit, recordAudit } from '../asset-liability-audit/record-audit/record-audit.js';
import { ApproveCredit, approveCredit } from './approve-credit/approve-credit.js';
import { DeclinePush, declinePush } from './decline-push/decline-push.js';
import { DrawCredit, drawCredit } from './draw-credit/draw-credit.js';
import { FinancingMatch, type FinancingEvent } from './financing-match.js';
import { PushWhitelist, pushWhitelist } from './push-whitelist/push-whitelist.js';
import { RecordRectification, recordRectification } from './record-rectification/record-rectification.js';
import { RepushWhitelist, repushWhitelist } from './repush-whitelist/repush-whitelist.js';

const P = '990121-2026-003';
const RURAL = 'rural-bank';
const on = (day: string, agency = RURAL) => anOfficer('bank', day, { agency });
const of = <Type extends FinancingEvent['type']>(type: Type, data: object) =>
  ({ type, data: { projectId: P, ...data } }) as unknown as Extract<FinancingEvent, { type: Type }>;
const given = <Command>(decide: (command: Command, state: FinancingMatch) => readonly FinancingEvent[]) =>
  specFor<FinancingMatch, FinancingEvent, Command>(FinancingMatch, decide);

const pushed = of('WhitelistPushed', { banks: [RURAL], on: '2026-01-28', due: '2026-02-11' });
const declined = of('BankDeclined', { bank: RURAL, reasons: ['抵押瑕疵'], on: '2026-02-11' });
const cured = of('DefectRectified', { defect: '抵押瑕疵', docNo: '注销1', rectifiedOn: '2026-04-30' });
const repushed = of('RectifiedAndRepushed', {
  ...{ banks: [RURAL], fixed: ['抵押瑕疵'], on: '2026-05-07', due: '2026-05-20' },
});
const approved = of('CreditApproved', { bank: RURAL, amount: 900, on: '2026-05-20' });
const drawn = of('CreditDrawn', { bank: RURAL, drawId: 'F-1', amount: 600, on: '2026-06-10' });

describe('pushing a project to banks', () => {
  const push = (...banks: string[]) => new PushWhitelist(P, { banks }, on('2026-01-28', 'finance-bureau'));
  it('gives the bank ten working days, to 02-11', () => given(pushWhitelist)().when(push(RURAL)).then(pushed));
  it('pushes to a bank once', () => given(pushWhitelist)(pushed).when(push(RURAL)).thenNothing());
  it('refuses to push plainly what was declined', () =>
    given(pushWhitelist)(pushed, declined).when(push(RURAL)).thenRefused('finance.push-answered'));
});

describe('a bank’s answer', () => {
  const decline = (agency = RURAL) => new DeclinePush(P, { reasons: ['抵押瑕疵'] }, on('2026-02-11', agency));
  it('is its own', () => given(declinePush)(pushed).when(decline()).then(declined));
  it('is given once', () => given(declinePush)(pushed, declined).when(decline()).thenNothing());
  it('is not another bank’s', () =>
    given(declinePush)(pushed).when(decline('ccb-bank')).thenRefused('finance.not-pushed'));

  const approve = (agency = RURAL, amount = 900) => new ApproveCredit(P, { amount }, on('2026-05-20', agency));
  it('may be credit', () => given(approveCredit)(pushed, declined, cured, repushed).when(approve()).then(approved));
  it('is credit once', () => given(approveCredit)(pushed, approved).when(approve()).thenNothing());
  it('is no credit after a refusal, nor another bank’s', () => {
    given(approveCredit)(pushed, declined).when(approve()).thenRefused('finance.not-pushed');
    given(approveCredit)(pushed).when(approve('ccb-bank')).thenRefused('finance.not-pushed');
    given(approveCredit)(pushed, approved).when(approve(RURAL, 901)).thenRefused('finance.not-pushed');
  });

  const draw = (amount: number, drawId = 'F-1', agency = RURAL) =>
    new DrawCredit(P, { drawId, amount }, on('2026-06-10', agency));
  it('is drawn within the credit', () => given(drawCredit)(pushed, approved).when(draw(600)).then(drawn));
  it('is drawn once under one number', () => given(drawCredit)(pushed, approved, drawn).when(draw(600)).thenNothing());
  it('is not drawn above it', () =>
    given(drawCredit)(pushed, approved, drawn).when(draw(301, 'F-2')).thenRefused('finance.above-credit'));
  it('is not drawn at another bank', () =>
    given(drawCredit)(pushed, approved)
      .when(draw(1, 'F-2', 'ccb-bank'))
      .thenRefused('finance.no-credit'));
});

describe('pushing again', () => {
  const repush = (...banks: string[]) => new RepushWhitelist(P, { banks }, on('2026-05-07', 'finance-bureau'));
  const form = { defect: '抵押瑕疵', docNo: '注销1', rectifiedOn: '2026-04-30' };
  const cure = (more = {}) => new RecordRectification(P, { ...form, ...more }, on('2026-05-06', 'finance-bureau'));
  it('needs a rectification on record (F-08); the bank has to 05-20, for 05-09 is worked', () => {
    given(repushWhitelist)(pushed, declined).when(repush(RURAL)).thenRefused('finance.not-rectified');
    given(repushWhitelist)(pushed, declined, cured).when(repush(RURAL)).then(repushed);
  });
  it('needs a new one each time', () =>
    given(repushWhitelist)(pushed, declined, cured, repushed, declined)
      .when(repush(RURAL))
      .thenRefused('finance.not-rectified'));
  it('goes once', () => given(repushWhitelist)(pushed, declined, cured, repushed).when(repush(RURAL)).thenNothing());
  it('goes only to banks that declined', () =>
    given(repushWhitelist)(pushed, declined, cured).when(repush('ccb-bank')).thenRefused('finance.not-declined'));
  it('records what was cured, as of its day', () =>
    given(recordRectification)(pushed, declined)
      .when(cure())
      .then({ ...cured, occurredAt: '2026-04-29T16:00:00.000Z' }));
  it('records it once, after a refusal, not ahead of time', () => {
    given(recordRectification)(pushed, declined, cured).when(cure()).thenNothing();
    given(recordRectification)(pushed).when(cure()).thenRefused('finance.nothing-declined');
    given(recordRectification)(pushed, declined)
      .when(cure({ rectifiedOn: '2026-05-07' }))
      .thenRefused('platform.occurred-in-future');
  });
});

describe('the audit of assets and liabilities', () => {
  const audited = specFor(AssetLiabilityAudit, recordAudit);
  const form = { docNo: '审1', firm: '安澜会计师事务所', assets: 100, liabilities: 101, auditedOn: '2026-03-10' };
  const audit = (more = {}) => new RecordAudit(P, { ...form, ...more }, on('2026-03-10', 'finance-bureau'));
  const report = (insolvent: boolean, more = {}): AssetLiabilityAudited => ({
    type: 'AssetLiabilityAudited',
    data: { projectId: P, ...form, ...more, insolvent },
  });
  it('finds insolvent who owes more than there is', () => audited().when(audit()).then(report(true)));
  it('finds solvent who owes as much as there is', () =>
    audited()
      .when(audit({ liabilities: 100 }))
      .then(report(false, { liabilities: 100 })));
  it('is on record once', () => audited(report(true)).when(audit()).thenNothing());
  it('refuses a report of tomorrow', () =>
    audited()
      .when(audit({ auditedOn: '2026-03-11' }))
      .thenRefused('platform.occurred-in-future'));
});
