import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import type { Opinion } from '../joint-check/joint-check.js';
import { AdmitLoanPayee, admitLoanPayee } from './admit-loan-payee/admit-loan-payee.js';
import { ApplyLoan, applyLoan } from './apply-loan/apply-loan.js';
import { EndorseDrawdown, endorseDrawdown } from './endorse-drawdown/endorse-drawdown.js';
import { PauseDrawdowns, pauseDrawdowns } from './pause-drawdowns/pause-drawdowns.js';
import { PayDrawdown, payDrawdown } from './pay-drawdown/pay-drawdown.js';
import { RecordApproval, recordApproval } from './record-approval/record-approval.js';
import { RecordReceipt, recordReceipt } from './record-receipt/record-receipt.js';
import { RefuseDrawdown, refuseDrawdown } from './refuse-drawdown/refuse-drawdown.js';
import { RepayLoan, repayLoan } from './repay-loan/repay-loan.js';
import { RequestDrawdown, requestDrawdown } from './request-drawdown/request-drawdown.js';
import { ResumeDrawdowns, resumeDrawdowns } from './resume-drawdowns/resume-drawdowns.js';
import { SpecialLoan } from './special-loan.js';
import type { SpecialLoanEvent } from './special-loan-events.js';

const P = '990121-2026-001';
const BUILDER = '91990121MAYX00002M';
const SEATS = ['finance-bureau', 'treasury', 'audit-bureau', 'rural-bank'];
const on = (day: string, agency = 'finance-bureau', userId = agency) => anOfficer(userId, day, { agency });
const of = <Type extends SpecialLoanEvent['type']>(type: Type, data: object) =>
  ({ type, data: { projectId: P, ...data } }) as unknown as Extract<SpecialLoanEvent, { type: Type }>;
const given = <Command>(decide: (command: Command, state: SpecialLoan) => readonly SpecialLoanEvent[]) =>
  specFor<SpecialLoan, SpecialLoanEvent, Command>(SpecialLoan, decide);

const applied = of('LoanApplied', { amount: 900, units: 746, bank: 'rural-bank', appliedOn: '2026-02-05' });
const approved = of('LoanApproved', { amount: 800, docNo: '批1', on: '2026-03-18' });
const received = of('LoanFundReceived', { receiptId: 'S-1', amount: 700, on: '2026-03-27' });
const payee = of('LoanPayeeAdmitted', { uscc: BUILDER, kind: 'works' });
const asked = (amount: number) =>
  of('DrawdownRequested', {
    ...{ requestId: 'Z-1', amount, payeeUscc: BUILDER, kind: 'works', purpose: '主体结构' },
    ...{ requestedBy: 'housing', bank: 'rural-bank', due: '2026-04-10' },
  });
const endorsed = (agency: string, opinion: Opinion = 'agree', endorsedBy = agency) =>
  of('DrawdownEndorsed', { requestId: 'Z-1', agency, endorsedBy, opinion });
const four = SEATS.map((agency) => endorsed(agency));
const drawn = (amount: number) =>
  of('DrawdownPaid', {
    ...{ requestId: 'Z-1', amount, payeeUscc: BUILDER, payeeKind: 'works', voucherNo: 'PZ-1', paidOn: '2026-04-10' },
  });
const ready = [applied, approved, received, payee];
const paused = of('DrawdownsPaused', { caseNo: 'PO-1' });
const resumed = of('DrawdownsResumed', { docNo: '函1' });

describe('applying for a special loan', () => {
  const form = { amount: 900, units: 746, bank: 'rural-bank' };
  const fit = { sold: true, overdue: true, hardToDeliver: true, residential: true };
  const apply = (more = {}) => new ApplyLoan(P, { ...form, ...fit, ...more }, on('2026-02-05'));
  it('asks for sold, overdue homes that are hard to deliver', () => given(applyLoan)().when(apply()).then(applied));
  it('asks once', () => given(applyLoan)(applied).when(apply()).thenNothing());
  it.each(['sold', 'overdue', 'hardToDeliver', 'residential'])('refuses what is not %s (F-06)', (what) =>
    given(applyLoan)()
      .when(apply({ [what]: false }))
      .thenRefused('finance.not-eligible'),
  );
  it('refuses another sum after the approval', () =>
    given(applyLoan)(applied, approved)
      .when(apply({ amount: 901 }))
      .thenRefused('finance.loan-approved'));
});

describe('approval and receipt', () => {
  const approve = (amount: number) => new RecordApproval(P, { amount, docNo: '批1' }, on('2026-03-18'));
  it('is approved within what was applied for', () => given(recordApproval)(applied).when(approve(800)).then(approved));
  it('is approved once', () => given(recordApproval)(applied, approved).when(approve(800)).thenNothing());
  it('refuses a second sum', () =>
    given(recordApproval)(applied, approved).when(approve(799)).thenRefused('finance.loan-approved'));
  it('refuses more than was applied for', () =>
    given(recordApproval)(applied).when(approve(901)).thenRefused('finance.above-applied'));
  it('refuses to approve nothing', () =>
    given(recordApproval)().when(approve(1)).thenRefused('finance.loan-not-applied'));

  const receive = (amount: number, receiptId = 'S-1') => new RecordReceipt(P, { receiptId, amount }, on('2026-03-27'));
  it('takes what comes', () => given(recordReceipt)(applied, approved).when(receive(700)).then(received));
  it('takes it once', () => given(recordReceipt)(applied, approved, received).when(receive(700)).thenNothing());
  it('refuses more than was approved', () =>
    given(recordReceipt)(applied, approved, received).when(receive(101, 'S-2')).thenRefused('finance.above-approved'));
});

describe('drawing the loan', () => {
  const form = { requestId: 'Z-1', amount: 500, payeeUscc: BUILDER, kind: 'works' as const, purpose: '主体结构' };
  const ask = (more = {}) =>
    new RequestDrawdown(P, { ...form, ...more }, on('2026-04-07', 'housing-bureau', 'housing'));
  it('asks on 04-07 with the check due on 04-10 (DL-F01)', () =>
    given(requestDrawdown)(...ready)
      .when(ask())
      .then(asked(500)));
  it('asks once', () =>
    given(requestDrawdown)(...ready, asked(500))
      .when(ask())
      .thenNothing());
  it('refuses before money has come', () =>
    given(requestDrawdown)(applied, payee).when(ask()).thenRefused('finance.loan-not-received'));
  it('refuses a payee off the project’s list (F-01)', () =>
    given(requestDrawdown)(applied, approved, received).when(ask()).thenRefused('finance.payee-not-listed'));

  const endorse = (agency: string, userId = agency) =>
    new EndorseDrawdown(P, 'Z-1', { opinion: 'agree' }, on('2026-04-08', agency, userId));
  it.each(SEATS)('takes the opinion of %s', (agency) =>
    given(endorseDrawdown)(...ready, asked(500))
      .when(endorse(agency))
      .then(endorsed(agency)),
  );
  it('refuses two opinions of one person', () =>
    given(endorseDrawdown)(...ready, asked(500), endorsed('treasury', 'agree', 'li'))
      .when(endorse('audit-bureau', 'li'))
      .thenRefused('finance.same-person'));
  it('refuses the opinion of another bank', () =>
    given(endorseDrawdown)(...ready, asked(500))
      .when(endorse('ccb-bank'))
      .thenRefused('finance.not-an-endorser'));

  const pay = new PayDrawdown(P, 'Z-1', { voucherNo: 'PZ-1' }, on('2026-04-10'));
  it('pays what four agencies agreed on', () =>
    given(payDrawdown)(...ready, asked(500), ...four)
      .when(pay)
      .then(drawn(500)));
  it('pays once', () =>
    given(payDrawdown)(...ready, asked(500), ...four, drawn(500))
      .when(pay)
      .thenNothing());
  it.each(SEATS)('pays nothing without %s', (agency) =>
    given(payDrawdown)(...ready, asked(500), ...four.filter(({ data }) => data.agency !== agency))
      .when(pay)
      .thenRefused('finance.not-endorsed'),
  );
  it('pays no more than was received', () =>
    given(payDrawdown)(...ready, asked(701), ...four)
      .when(pay)
      .thenRefused('finance.above-received'));
  it('pays nothing that nobody asked for', () =>
    given(payDrawdown)(...ready)
      .when(pay)
      .thenRefused('finance.request-unknown'));
  it('stands still from the insolvency to the administrator’s confirmation (PM-10)', () => {
    given(payDrawdown)(...ready, asked(500), ...four, paused)
      .when(pay)
      .thenRefused('finance.payments-paused');
    given(payDrawdown)(...ready, asked(500), ...four, paused, resumed)
      .when(pay)
      .then(drawn(500));
  });
  it('can be refused with a reason', () => {
    const refuse = new RefuseDrawdown(P, 'Z-1', { reason: '进度不符' }, on('2026-04-10'));
    const refused = of('DrawdownRefused', { requestId: 'Z-1', reason: '进度不符' });
    given(refuseDrawdown)(...ready, asked(500))
      .when(refuse)
      .then(refused);
    given(refuseDrawdown)(...ready, asked(500), refused)
      .when(refuse)
      .thenNothing();
    given(payDrawdown)(...ready, asked(500), ...four, refused)
      .when(pay)
      .thenRefused('finance.request-done');
  });
});

describe('repaying and what is mirrored', () => {
  const repay = (amount: number) => new RepayLoan(P, { repaymentId: 'H-1', amount }, on('2026-09-01'));
  const repaid = of('LoanRepaid', { repaymentId: 'H-1', amount: 700, on: '2026-09-01' });
  it('repays within what was received, each repayment once', () => {
    given(repayLoan)(...ready)
      .when(repay(700))
      .then(repaid);
    given(repayLoan)(...ready, repaid)
      .when(repay(700))
      .thenNothing();
    given(repayLoan)(...ready)
      .when(repay(701))
      .thenRefused('finance.above-received');
  });
  it('mirrors payees and pauses once', () => {
    const acting = on('2026-03-01');
    given(admitLoanPayee)()
      .when(new AdmitLoanPayee(P, BUILDER, 'works', acting))
      .then(payee);
    given(admitLoanPayee)(payee)
      .when(new AdmitLoanPayee(P, BUILDER, 'works', acting))
      .thenNothing();
    given(pauseDrawdowns)()
      .when(new PauseDrawdowns(P, 'PO-1', acting))
      .then(paused);
    given(pauseDrawdowns)(paused)
      .when(new PauseDrawdowns(P, 'PO-1', acting))
      .thenNothing();
    given(resumeDrawdowns)(paused)
      .when(new ResumeDrawdowns(P, '函1', acting))
      .then(resumed);
    given(resumeDrawdowns)()
      .when(new ResumeDrawdowns(P, '函1', acting))
      .thenNothing();
  });
});
