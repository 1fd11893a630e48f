import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import { neighbours, say } from '../../../test/support/neighbours.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const P = '990121-2026-001';
const BUILDER = '91990121MAYX00002M';
const WAN = 1_000_000;
const PROJECT = `/finance/api/projects/${P}`;
const WEEK = '/finance/api/mortgage-weeks/2026-W03';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: ['finance'], more: neighbours('housing', 'court', 'public-security') });
  await say(county, 'housing', 'ProjectRegistered', {
    ...{ projectId: P, name: '锦澜府', category: 'commodity', township: '城关镇', developer: '安澜锦程置业' },
    ...{ developerUscc: '91990121MAYX00001J', flats: 812, sold: 746, households: 746 },
  });
}, 60_000);
afterAll(() => county.close());

const on = (day: string, time = '10:00') => county.clock.standAt(at(day, time));
const post = async (as: string, path: string, body: object = {}) => {
  const { status, body: answer } = await (await county.client(as)).post(path, body);
  await county.settle();
  return status < 300 ? status : `${status} ${(answer as { type: string }).type}`;
};
const get = async (as: string, path: string) => (await (await county.client(as)).get(path)).body as object;
const agree = async (requests: string, ...accounts: string[]) => {
  for (const account of accounts)
    expect(await post(account, `${requests}/endorsements`, { opinion: 'agree' })).toBe(201);
};

describe('the money of 锦澜府', () => {
  it('has a payee list without the developer', async () => {
    on('2026-02-05');
    const payee = { uscc: BUILDER, name: '安澜建工', kind: 'works', contractNo: 'HT-1' };
    expect(await post('finance', `${PROJECT}/payees`, payee)).toBe(201);
    expect(await post('finance', `${PROJECT}/payees`, { ...payee, uscc: '91990121MAYX00001J' })).toBe(
      '409 /problems/finance.payee-is-developer',
    );
    expect(await post('finance', `${PROJECT}/payees`, { ...payee, uscc: '12' })).toBe('400 /problems/malformed');
    expect(await post('bank', `${PROJECT}/payees`, payee)).toBe('403 /problems/not-allowed');
    expect(await post('finance', `${PROJECT}/payees`, { ...payee, kind: 'wages', contractNo: 'HT-2' })).toBe(201);
    expect(await get('housing', `/finance/api/payees?projectCode=${P}`)).toMatchObject({
      rows: [{ uscc: BUILDER, kinds: ['works', 'wages'], contracts: ['HT-1', 'HT-2'] }],
    });
  });

  it('comes as a special loan and is drawn when four agencies agree', async () => {
    const fit = { sold: true, overdue: true, hardToDeliver: true, residential: true };
    const loan = { amount: 9_000 * WAN, units: 746, bank: 'rural-bank', ...fit };
    expect(await post('finance', `${PROJECT}/special-loan`, loan)).toBe(201);
    on('2026-03-18');
    expect(await post('finance', `${PROJECT}/special-loan/approval`, { amount: 8_000 * WAN, docNo: '批1' })).toBe(201);
    on('2026-03-27');
    expect(await post('finance', `${PROJECT}/special-loan/receipts`, { receiptId: 'S-1', amount: 8_000 * WAN })).toBe(
      201,
    );
    on('2026-04-07');
    const request = { requestId: 'Z-1', amount: 500 * WAN, payeeUscc: BUILDER, kind: 'works', purpose: '主体结构' };
    expect(await post('housing', `${PROJECT}/drawdowns`, request)).toBe(201);
    on('2026-04-08');
    const drawdown = `${PROJECT}/drawdowns/Z-1`;
    await agree(drawdown, 'finance', 'treasury', 'auditbureau');
    expect(await post('finance', `${drawdown}/payment`, { voucherNo: 'PZ-1' })).toBe(
      '409 /problems/finance.not-endorsed',
    );
    expect(await post('bankb', `${drawdown}/endorsements`, { opinion: 'agree' })).toBe(
      '409 /problems/finance.not-an-endorser',
    );
    await agree(drawdown, 'bank');
    on('2026-04-10', '11:00');
    expect(await post('finance', `${drawdown}/payment`, { voucherNo: 'PZ-1' })).toBe(201);
    expect(await get('finance', `${PROJECT}/money`)).toMatchObject({
      ...{ recentPayments: 1, moneyAtWork: true, payments: [{ source: 'special-loan', on: '2026-04-10' }] },
    });
    expect(await get('bank', '/finance/api/payments?state=paid')).toMatchObject({ rows: [{ requestId: 'Z-1' }] });
    expect(await get('bankb', '/finance/api/payments')).toEqual({ rows: [] });
    expect(await get('treasury', '/finance/api/special-loans')).toMatchObject({ rows: [{ drawn: 500 * WAN }] });
  });

  it('leaves the escrow account only on the verified state, and stops at an insolvency', async () => {
    for (const [path, body] of [
      ['escrow-account', { bank: 'rural-bank', accountMasked: '****1234' }],
      ['escrow-quota', { quota: 1_000 * WAN, formula: '后续工程造价' }],
      ['escrow-balance', { balance: 900 * WAN, asOf: '2026-04-10' }],
      ['confirmed-work', { workId: 'W-1', kind: 'works', amount: 300 * WAN, docNo: '监理1' }],
      ['escrow-shortfall', { note: '对账单' }],
    ] as const)
      expect(await post('finance', `${PROJECT}/${path}`, body)).toBe(201);
    const request = { requestId: 'D-1', amount: 200 * WAN, payeeUscc: BUILDER, kind: 'works', purpose: '外墙' };
    expect(await post('housing', `${PROJECT}/disbursements`, request)).toBe(201);
    const disbursement = `${PROJECT}/disbursements/D-1`;
    await agree(disbursement, 'finance', 'treasury', 'auditbureau', 'bank');
    const pay = () => post('finance', `${disbursement}/payment`, { voucherNo: 'PZ-2' });
    const node = { node: 'half', retainedPermille: 350 };
    expect(await pay()).toBe('409 /problems/finance.below-retained');
    expect(await post('finance', `${PROJECT}/escrow-node`, node)).toBe('409 /problems/finance.node-not-verified');
    on('2026-04-24');
    await say(county, 'housing', 'ClaimVerified', {
      ...{ projectId: P, claimId: `${P}-R2`, claim: 'resumption', witnesses: ['W1', 'W2'], ruleVersion: 'RS-2026-1' },
    });
    expect(await post('finance', `${PROJECT}/escrow-node`, node)).toBe(201);
    await say(county, 'court', 'InsolvencyAccepted', {
      ...{ projectId: P, caseNo: 'PO-1', kind: 'reorganisation', administrator: '安澜律师事务所', on: '2026-04-24' },
    });
    expect(await pay()).toBe('409 /problems/finance.payments-paused');
    const confirmation = { administrator: '安澜律师事务所', docNo: '函1' };
    expect(await post('finance', `${PROJECT}/administrator-confirmation`, confirmation)).toBe(201);
    expect(await pay()).toBe(201);
    expect(await get('finance', '/finance/api/escrow-accounts')).toMatchObject({
      rows: [{ projectCode: P, balance: 700 * WAN, required: 350 * WAN, state: 'open', releaseAllowed: true }],
    });
    expect(await get('bankb', '/finance/api/escrow-accounts')).toEqual({ rows: [] });
  });

  it('comes back from the police, and no more than they said', async () => {
    on('2026-07-22');
    await say(county, 'public-security', 'MoneyReturned', { projectId: P, amount: 42, on: '2026-07-22' });
    const recovery = (recoveryId: string, amount: number) => ({ recoveryId, amount, source: 'police' });
    expect(await post('finance', `${PROJECT}/recoveries`, recovery('H-1', 42))).toBe(201);
    expect(await post('finance', `${PROJECT}/recoveries`, recovery('H-2', 1))).toBe(
      '409 /problems/finance.above-returned',
    );
  });
});

describe('the white list', () => {
  it('is answered by each bank for itself', async () => {
    expect(await post('finance', `${PROJECT}/whitelist`, { banks: ['rural-bank'] })).toBe(201);
    expect(await post('bankb', `${PROJECT}/whitelist/refusals`, { reasons: ['抵押瑕疵'] })).toBe(
      '409 /problems/finance.not-pushed',
    );
    expect(await post('bank', `${PROJECT}/whitelist/refusals`, { reasons: ['抵押瑕疵'] })).toBe(201);
    expect(await post('finance', `${PROJECT}/whitelist/repushes`, { banks: ['rural-bank'] })).toBe(
      '409 /problems/finance.not-rectified',
    );
    expect(await get('bank', '/finance/api/whitelist')).toMatchObject({
      rows: [{ state: 'declined', reasons: ['抵押瑕疵'] }],
    });
  });
});

describe('the mortgage week', () => {
  const cell = (project: string, households: number) => ({
    projectId: `990121-2026-${project}`,
    ...{ households, contracts: households, balance: households * 40 * WAN, overdue: 0 },
  });
  it('shows numbers to finance, a bank its own, and the masked week to everybody else', async () => {
    expect(await post('bank', `${WEEK}/reports`, { cells: [cell('001', 60)] })).toBe(201);
    expect(await post('bankb', `${WEEK}/reports`, { cells: [cell('001', 9), cell('012', 3)] })).toBe(201);
    expect(await post('finance', `${WEEK}/reports`, { cells: [] })).toBe('403 /problems/not-allowed');
    expect(await post('bankb', `${WEEK}/reports`, { cells: [cell('012', 0)] })).toBe('400 /problems/malformed');
    expect(await post('finance', `${WEEK}/publication`, { banks: ['rural-bank', 'ccb-bank'] })).toBe(201);
    const seen = async (as: string) =>
      ((await get(as, WEEK)) as { cells: { households: string }[] }).cells.map(({ households }) => households);
    expect(await seen('finance')).toEqual(['60', '9', '3']);
    expect(await seen('bankb')).toEqual(['9', '3', '60']);
    expect(await seen('bank')).toEqual(['60', '*', '<5']);
    expect(await seen('auditbureau')).toEqual(['60', '*', '<5']);
    expect((await (await county.client('police')).get(WEEK)).status).toBe(403);
  });
  it('leaves nothing in error', () => expect(county.reported).toEqual([]));
});
