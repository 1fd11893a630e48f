import { describe, expect, it } from '@jest/globals';
import { translate } from '#agency/publication.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { contractFault } from '#messaging/contract-check.js';
import { ownFact } from '#messaging/fact.js';
import type { EscrowAccountRow } from '../src/escrow-accounts/escrow-accounts.js';
import { project as projectAccount } from '../src/escrow-accounts/escrow-accounts.js';
import { mask } from '../src/mortgage-stress/mask.js';
import { project as projectWeek, seenBy, type MortgageWeekRow } from '../src/mortgage-weeks/mortgage-weeks.js';
import { ownBankOnly } from '../src/mine-only.js';
import { paymentKey, project as projectPayment, type PaymentRow } from '../src/payments/payments.js';
import { moneyOn, project as projectMoney, type ProjectMoneyRow } from '../src/project-money/project-money.js';
import { leadershipPublications } from '../src/publishing/leadership.js';
import { paymentPublications } from '../src/publishing/payments.js';
import { stagePublications } from '../src/publishing/stages.js';
import { recordPolicy } from '../src/record-policy.js';
import { project as projectLoan, type SpecialLoanRow } from '../src/special-loans/special-loans.js';
import { project as projectWhitelist, whitelistKeys, type WhitelistRow } from '../src/whitelist/whitelist.js';

const P = '990121-2026-001';
const USCC = '91990121MAYX00002M';
const stored = (type: string, data: object) =>
  ({
    ...{ id: type, type: `finance.${type}`, stream: `finance.escrowAccount-${P}`, projectId: P },
    ...{ occurredAt: '2026-04-10T03:00:00Z', recordedAt: '2026-04-10T03:00:00Z', correlationId: 'c' },
    ...{ actor: { agency: 'finance-bureau' }, classification: { level: 'L2', caveats: [] } },
    data: { projectId: P, ...data },
  }) as unknown as StoredEvent;
const fact = (type: string, data: object) => ownFact(stored(type, data));
const folded = <Row>(
  project: (row: Row | undefined, one: ReturnType<typeof fact>) => Row | undefined,
  ...facts: ReturnType<typeof fact>[]
) => facts.reduce<Row | undefined>(project, undefined);

const paid = {
  requestId: 'Z-1',
  amount: 9,
  payeeUscc: USCC,
  payeeKind: 'works',
  voucherNo: 'PZ',
  paidOn: '2026-04-10',
};
const cell = (bank: string, households: number, project = '001') => ({
  ...{
    projectId: `990121-2026-${project}`,
    bank,
    households,
    contracts: households,
    balance: households * 100,
    overdue: 1,
  },
});
const report = (bank: string, ...cells: object[]) => ({
  ...{ week: '2026-W03', bank, cells, reportedOn: '2026-01-15', due: '2026-01-15' },
});

describe('what finance publishes', () => {
  const rules = [...paymentPublications, ...stagePublications, ...leadershipPublications];
  const week = mask([cell('rural-bank', 60), cell('ccb-bank', 9), cell('ccb-bank', 3, '012')]);
  it.each([
    ['DisbursementPaid', paid, 1],
    ['DrawdownPaid', paid, 1],
    ['EscrowShortfallDetected', { required: 9, balance: 1, detectedOn: '2026-01-29', note: '对账' }, 1],
    ['EscrowFrozen', { by: '待管理人确认', on: '2026-02-12' }, 1],
    ['RecoveredToEscrow', { recoveryId: 'H-1', amount: 9, source: 'police', on: '2026-07-22' }, 1],
    ['LoanApplied', { amount: 9, units: 1, bank: 'rural-bank', appliedOn: '2026-02-05' }, 1],
    ['LoanApproved', { amount: 9, docNo: '批1', on: '2026-03-18' }, 1],
    ['LoanFundReceived', { receiptId: 'S-1', amount: 9, on: '2026-03-27' }, 1],
    ['LoanRepaid', { repaymentId: 'H-1', amount: 9, on: '2026-09-01' }, 1],
    ['WhitelistPushed', { banks: ['rural-bank', 'ccb-bank'], on: '2026-01-28', due: '2026-02-11' }, 2],
    ['BankDeclined', { bank: 'rural-bank', reasons: ['抵押瑕疵'], on: '2026-02-11' }, 1],
    ['RectifiedAndRepushed', { banks: ['rural-bank'], fixed: ['抵押'], on: '2026-05-07', due: '2026-05-20' }, 1],
    ['CreditApproved', { bank: 'rural-bank', amount: 9, on: '2026-05-20' }, 1],
    ['CreditDrawn', { bank: 'rural-bank', drawId: 'F-1', amount: 9, on: '2026-06-10' }, 1],
    [
      'AssetLiabilityAudited',
      { docNo: '审1', firm: '某所', assets: 1, liabilities: 2, auditedOn: '2026-03-10', insolvent: true },
      1,
    ],
    ['MortgageWeekPublished', { week: '2026-W03', banks: ['rural-bank'], ...week }, 1],
    ['MortgageStressReported', report('ccb-bank', cell('ccb-bank', 3)), 0],
    ['DisbursementRequested', { requestId: 'D-1' }, 0],
  ])('of %s keeps the contract and names no payee', (type, data, count) => {
    const out = translate('finance', rules)(stored(type, data));
    expect(out).toHaveLength(count);
    for (const { contract, data: body } of out) expect(contractFault(contract, body)).toBeUndefined();
    expect(JSON.stringify(out)).not.toMatch(new RegExp(`${USCC}|PZ`));
  });
  it('keeps plain mortgage numbers out of the record, also refused ones', () => {
    const refused = (path: string) => recordPolicy(stored('CommandRefused', { command: { path, body: {} } }));
    expect(recordPolicy(stored('MortgageStressReported', report('ccb-bank')))).toBe('header');
    expect(recordPolicy(stored('MortgageStressCorrected', report('ccb-bank')))).toBe('header');
    expect(recordPolicy(stored('MortgageWeekPublished', week))).toBe('verbatim');
    expect(refused('/api/mortgage-weeks/2026-W03/reports')).toBe('header');
    expect(refused('/api/projects/990121-2026-001/payees')).toBe('verbatim');
  });
});

describe('the weeks of suspended mortgages', () => {
  const reports = [
    fact('MortgageStressReported', report('rural-bank', cell('rural-bank', 60))),
    fact('MortgageStressReported', report('ccb-bank', cell('ccb-bank', 8), cell('ccb-bank', 3, '012'))),
    fact('MortgageStressCorrected', report('ccb-bank', cell('ccb-bank', 9), cell('ccb-bank', 3, '012'))),
  ];
  const open = folded<MortgageWeekRow>(projectWeek, ...reports);
  const plain = open?.reports.flatMap(({ cells }) => cells) ?? [];
  const out = folded<MortgageWeekRow>(projectWeek, ...reports, fact('MortgageWeekPublished', mask(plain)));
  const seen = (row: MortgageWeekRow | undefined, agency: string, role: string) => {
    const view = row && seenBy({ agency, roles: [role] }, row);
    return `${view?.households ?? ''}: ${view?.cells.map(({ bank, households }) => `${bank} ${households}`).join(', ') ?? ''}`;
  };
  it.each([
    ['finance-bureau', 'finance.officer', '72: rural-bank 60, ccb-bank 9, ccb-bank 3'],
    ['rural-bank', 'bank', '72: rural-bank 60, ccb-bank *, ccb-bank <5'],
    ['ccb-bank', 'bank', '72: ccb-bank 9, ccb-bank 3, rural-bank 60'],
    ['treasury', 'treasury', '72: rural-bank 60, ccb-bank *, ccb-bank <5'],
  ])('%s as %s reads %s', (agency, role, text) => expect(seen(out, agency, role)).toBe(text));
  it('show nobody but finance and the bank itself anything before they are published', () => {
    expect(seen(open, 'treasury', 'treasury')).toBe(': ');
    expect(seen(open, 'rural-bank', 'bank')).toBe(': rural-bank 60');
    expect(seen(open, 'finance-bureau', 'finance.officer')).toBe('72: rural-bank 60, ccb-bank 9, ccb-bank 3');
  });
});

describe('the other lists', () => {
  it('follow an account: what must stay, what is short, whether it stands still', () => {
    const account = folded<EscrowAccountRow>(
      projectAccount,
      fact('EscrowAccountOpened', { bank: 'rural-bank', accountMasked: '****1234' }),
      fact('EscrowQuotaSet', { quota: 1001, formula: '造价' }),
      fact('EscrowBalanceRecorded', { balance: 500, asOf: '2026-01-29' }),
      fact('EscrowShortfallDetected', { required: 1001, balance: 500 }),
      fact('WorkConfirmed', { amount: 30 }),
      fact('NodeReleaseAllowed', {}),
      fact('EscrowNodeReached', { node: 'half', retainedPermille: 350 }),
      fact('DisbursementPaid', { ...paid }),
      fact('RecoveredToEscrow', { amount: 20 }),
      fact('InsolvencyNoted', {}),
      fact('EscrowFrozen', {}),
    );
    expect(account).toMatchObject({
      ...{ bank: 'rural-bank', required: 351, balance: 511, shortfall: 501, paid: 9, confirmed: 30, recovered: 20 },
      ...{ state: 'frozen', node: 'half', balanceAsOf: '2026-01-29' },
    });
    const later = [fact('AdministratorConfirmed', {}), fact('NodeReleaseSuspended', {})];
    expect(later.reduce(projectAccount, account)).toMatchObject({ state: 'open', required: 1001 });
  });
  it('follow a payment of the loan apart from one of the account with the same number', () => {
    const request = {
      requestId: 'Z-1',
      amount: 9,
      payeeUscc: USCC,
      kind: 'works',
      purpose: '主体',
      requestedBy: 'housing',
    };
    const asked = fact('DrawdownRequested', { ...request, bank: 'rural-bank', due: '2026-04-10' });
    const endorsed = (opinion: string) => fact('DrawdownEndorsed', { requestId: 'Z-1', agency: 'treasury', opinion });
    expect(
      folded<PaymentRow>(projectPayment, asked, endorsed('object'), endorsed('agree'), fact('DrawdownPaid', paid)),
    ).toMatchObject({ source: 'special-loan', opinions: ['treasury agree'], state: 'paid', paidOn: '2026-04-10' });
    expect(folded<PaymentRow>(projectPayment, asked, fact('DrawdownRefused', {}))).toMatchObject({ state: 'refused' });
    expect(paymentKey(asked)).not.toBe(paymentKey(fact('DisbursementRequested', request)));
  });
  it('follow a loan', () => {
    const loan = folded<SpecialLoanRow>(
      projectLoan,
      fact('LoanApplied', { amount: 9, units: 1, bank: 'rural-bank' }),
      fact('LoanApproved', { amount: 8 }),
      fact('LoanFundReceived', { amount: 7 }),
      fact('DrawdownPaid', { ...paid, amount: 6 }),
      fact('LoanRepaid', { amount: 7 }),
    );
    expect(loan).toMatchObject({ applied: 9, approved: 8, received: 7, drawn: 6, repaid: 7, stage: 'repaid' });
  });
  it('follow a push at each bank', () => {
    const pushed = fact('WhitelistPushed', { banks: ['rural-bank', 'ccb-bank'], on: '2026-01-28', due: '2026-02-11' });
    const key = `${P} rural-bank`;
    expect(whitelistKeys(pushed)).toEqual([key, `${P} ccb-bank`]);
    const facts = [
      ...[pushed, fact('BankDeclined', { bank: 'rural-bank', reasons: ['抵押'], on: '2026-02-11' })],
      ...[pushed, fact('CreditApproved', { bank: 'rural-bank', amount: 9, on: '2026-05-20' })],
      fact('CreditDrawn', { bank: 'rural-bank', amount: 4, on: '2026-06-10' }),
    ];
    expect(
      facts.reduce<WhitelistRow | undefined>((row, one) => projectWhitelist(row, one, key), undefined),
    ).toMatchObject({
      ...{ bank: 'rural-bank', state: 'drawn', pushes: 2, approved: 9, drawn: 4, answeredOn: '2026-05-20' },
    });
  });
  it.each([
    ['2026-04-09', 0, false],
    ['2026-04-10', 1, true],
    ['2026-05-09', 1, true],
    ['2026-05-10', 0, false],
  ])('say on %s how many payments there were in 30 days (W2)', (today, recentPayments, moneyAtWork) => {
    const row = folded<ProjectMoneyRow>(projectMoney, fact('DrawdownPaid', paid));
    expect(row && moneyOn(today, row)).toMatchObject({ recentPayments, moneyAtWork });
  });
  it('count a signed 垫资 contract as money at work', () => {
    const signed = fact('AdvanceContractRecorded', { contractNo: 'DZ-1', amount: 9, signedOn: '2026-03-30' });
    const row = folded<ProjectMoneyRow>(projectMoney, signed, fact('AssetLiabilityAudited', { insolvent: true }));
    expect(row && moneyOn('2026-06-01', row)).toMatchObject({
      recentPayments: 0,
      moneyAtWork: true,
      audit: { insolvent: true },
    });
  });
  it('give a bank its own rows', () => {
    expect(ownBankOnly({ agency: 'ccb-bank', roles: ['bank'] })).toEqual({ bank: 'ccb-bank' });
    expect(ownBankOnly({ agency: 'treasury', roles: ['treasury'] })).toEqual({});
  });
});
