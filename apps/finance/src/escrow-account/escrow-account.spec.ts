import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Acting } from '#kernel/acting.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import type { Opinion, PayeeKind } from '../joint-check/joint-check.js';
import { ConfirmByAdministrator, confirmByAdministrator } from './confirm-by-administrator/confirm-by-administrator.js';
import { DetectShortfall, detectShortfall } from './detect-shortfall/detect-shortfall.js';
import { EndorseDisbursement, endorseDisbursement } from './endorse-disbursement/endorse-disbursement.js';
import { EscrowAccount, retained } from './escrow-account.js';
import type { EscrowEvent } from './escrow-events.js';
import { FreezeEscrow, freezeEscrow } from './freeze-escrow/freeze-escrow.js';
import { PayDisbursement, payDisbursement } from './pay-disbursement/pay-disbursement.js';
import { ReachNode, reachNode } from './reach-node/reach-node.js';
import { RecordRecovery, recordRecovery } from './record-recovery/record-recovery.js';
import { RefuseDisbursement, refuseDisbursement } from './refuse-disbursement/refuse-disbursement.js';
import { RequestDisbursement, requestDisbursement } from './request-disbursement/request-disbursement.js';

const P = '990121-2026-002';
const WAN = 1_000_000;
const BUILDER = '91990121MAYX00002M';
const DEVELOPER = '91990121MAYX00001J';
const SEATS = ['finance-bureau', 'treasury', 'audit-bureau', 'rural-bank'];
const finance = anOfficer('finance', '2026-06-15', { agency: 'finance-bureau', roles: ['finance.officer'] });
const of = <Type extends EscrowEvent['type']>(type: Type, data: object) =>
  ({ type, data: { projectId: P, ...data } }) as unknown as Extract<EscrowEvent, { type: Type }>;

const opened = of('EscrowAccountOpened', { bank: 'rural-bank', accountMasked: '****1234' });
const quota = of('EscrowQuotaSet', { quota: 13_910 * WAN, formula: '后续工程造价' });
const balance = (wan: number) => of('EscrowBalanceRecorded', { balance: wan * WAN, asOf: '2026-01-29' });
const developer = of('DeveloperNoted', { developerUscc: DEVELOPER });
const payee = (kind: PayeeKind, uscc = BUILDER) =>
  of('PayeeRegistered', { uscc, name: '安澜建工', kind, contractNo: 'HT-1' });
const work = (wan: number, workId = 'W-1') =>
  of('WorkConfirmed', { workId, kind: 'works', amount: wan * WAN, docNo: '监理1' });
const verified = of('NodeReleaseAllowed', { claimId: `${P}-R1` });
const suspended = of('NodeReleaseSuspended', { claimId: `${P}-R1` });
const half = of('EscrowNodeReached', { node: 'half', retainedPermille: 350 });
const requested = (wan: number, kind: PayeeKind = 'works', more = {}) =>
  of('DisbursementRequested', {
    ...{ requestId: 'D-1', amount: wan * WAN, payeeUscc: BUILDER, kind, purpose: '三层结构' },
    ...{ requestedBy: 'housing', bank: 'rural-bank', due: '2026-06-18', ...more },
  });
const endorsed = (agency: string, opinion: Opinion = 'agree', endorsedBy = agency) =>
  of('DisbursementEndorsed', { requestId: 'D-1', agency, endorsedBy, opinion });
const four = SEATS.map((agency) => endorsed(agency));
const paid = (wan: number, payeeKind: PayeeKind = 'works') =>
  of('DisbursementPaid', {
    ...{ requestId: 'D-1', amount: wan * WAN, payeeUscc: BUILDER, payeeKind },
    ...{ voucherNo: 'PZ-1', paidOn: '2026-06-15' },
  });
const ready = [developer, opened, quota, balance(6_000), payee('works'), payee('wages'), work(900)];
const insolvency = of('InsolvencyNoted', { caseNo: 'PO-1', administrator: '安澜律师事务所' });
const frozen = of('EscrowFrozen', { by: '待管理人确认', on: '2026-06-15' });

describe('asking for money', () => {
  const given = specFor(EscrowAccount, requestDisbursement);
  const form = { requestId: 'D-1', amount: 500 * WAN, payeeUscc: BUILDER, kind: 'works' as const, purpose: '三层结构' };
  const ask = (more = {}) =>
    new RequestDisbursement(P, { ...form, ...more }, anOfficer('housing', '2026-06-15', { agency: 'housing-bureau' }));
  it('starts three working days of joint check', () =>
    given(...ready)
      .when(ask())
      .then(requested(500)));
  it('is one request under one number', () =>
    given(...ready, requested(500))
      .when(ask())
      .thenNothing());
  it('refuses before an account is open', () => given().when(ask()).thenRefused('finance.account-not-open'));
  it('refuses a payee that is not on the list (F-01)', () =>
    given(...ready)
      .when(ask({ payeeUscc: '91990121MAYX00003Q' }))
      .thenRefused('finance.payee-not-listed'));
  it('refuses a payee that is listed for something else (F-01)', () =>
    given(...ready)
      .when(ask({ kind: 'materials' }))
      .thenRefused('finance.payee-not-listed'));
  it('refuses an invalid code (F-01)', () =>
    given(...ready)
      .when(ask({ payeeUscc: '91990121MAYX00002N' }))
      .thenRefused('finance.bad-credit-code'));
  it('refuses the developer’s general account (F-03)', () =>
    given(...ready)
      .when(ask({ payeeUscc: DEVELOPER }))
      .thenRefused('finance.payee-is-developer'));
});

describe('the joint check', () => {
  const given = specFor(EscrowAccount, endorseDisbursement);
  const by = (agency: string, opinion: Opinion = 'agree', userId = agency): EndorseDisbursement =>
    new EndorseDisbursement(P, 'D-1', { opinion }, anOfficer(userId, '2026-06-15', { agency }));
  it.each(SEATS)('takes the opinion of %s', (agency) =>
    given(...ready, requested(500))
      .when(by(agency))
      .then(endorsed(agency)),
  );
  it('takes an opinion that is given twice once', () =>
    given(...ready, requested(500), endorsed('treasury'))
      .when(by('treasury'))
      .thenNothing());
  it('lets an agency change its mind', () =>
    given(...ready, requested(500), endorsed('treasury', 'object'))
      .when(by('treasury'))
      .then(endorsed('treasury')));
  it.each(['housing-bureau', 'ccb-bank', 'platform'])('has no seat for %s', (agency) =>
    given(...ready, requested(500))
      .when(by(agency))
      .thenRefused('finance.not-an-endorser'),
  );
  it('refuses two opinions of one person (F-05)', () =>
    given(...ready, requested(500), endorsed('treasury', 'agree', 'li'))
      .when(by('audit-bureau', 'agree', 'li'))
      .thenRefused('finance.same-person'));
  it('refuses a second person of the same agency', () =>
    given(...ready, requested(500), endorsed('treasury', 'agree', 'li'))
      .when(by('treasury', 'agree', 'wang'))
      .thenRefused('finance.seat-taken'));
  it('refuses the opinion of who asked', () =>
    given(...ready, requested(500, 'works', { requestedBy: 'finance' }))
      .when(by('finance-bureau', 'agree', 'finance'))
      .thenRefused('finance.own-request'));
  it('refuses an opinion on nothing', () =>
    given(...ready)
      .when(by('treasury'))
      .thenRefused('finance.request-unknown'));
  it('refuses an opinion after the payment', () =>
    given(...ready, requested(500), ...four, paid(500))
      .when(by('treasury'))
      .thenRefused('finance.request-done'));
});

describe('paying', () => {
  const given = specFor(EscrowAccount, payDisbursement);
  const pay = new PayDisbursement(P, 'D-1', { voucherNo: 'PZ-1' }, finance);
  const node = [...ready, verified, half];
  it('pays what four agencies agreed on, above what the verified node retains', () =>
    given(...node, requested(500), ...four)
      .when(pay)
      .then(paid(500)));
  it('pays once', () =>
    given(...node, requested(500), ...four, paid(500))
      .when(pay)
      .thenNothing());
  it('refuses a payment that nobody asked for', () =>
    given(...node)
      .when(pay)
      .thenRefused('finance.request-unknown'));
  it.each(SEATS)('refuses without %s (F-05)', (agency) =>
    given(...node, requested(500), ...four.filter(({ data }) => data.agency !== agency))
      .when(pay)
      .thenRefused('finance.not-endorsed'),
  );
  it('refuses against an objection', () =>
    given(...node, requested(500), ...four, endorsed('audit-bureau', 'object'))
      .when(pay)
      .thenRefused('finance.not-endorsed'));
  it('refuses more than is confirmed as worked or owed in wages (F-02)', () =>
    given(...node, requested(901), ...four)
      .when(pay)
      .thenRefused('finance.above-confirmed-work'));
  it('counts what was paid before (F-02)', () =>
    given(...node, paid(500), requested(401), ...four)
      .when(pay)
      .thenRefused('finance.above-confirmed-work'));
  it('refuses a payee that has become the developer (F-03)', () =>
    given(...node, requested(500), ...four, of('DeveloperNoted', { developerUscc: BUILDER }))
      .when(pay)
      .thenRefused('finance.payee-is-developer'));
  it('refuses to go below what the node retains (F-04)', () =>
    given(...node, balance(5_300), requested(500), ...four)
      .when(pay)
      .thenRefused('finance.below-retained'));
  it('refuses works before the resumption is verified (F-04, T-5)', () =>
    given(...ready, requested(500), ...four)
      .when(pay)
      .thenRefused('finance.below-retained'));
  it('pays wages before it, from what is there (T-5)', () =>
    given(...ready, requested(500, 'wages'), ...four)
      .when(pay)
      .then(paid(500, 'wages')));
  it('pays no wages that are not there', () =>
    given(...ready, balance(499), requested(500, 'wages'), ...four)
      .when(pay)
      .thenRefused('finance.balance-too-low'));
  it('releases nothing more once the claim has lapsed', () =>
    given(...node, suspended, requested(500), ...four)
      .when(pay)
      .thenRefused('finance.below-retained'));
  it.each([[insolvency], [frozen]])('stands still on %j (PM-10)', (stop) =>
    given(...node, requested(500), ...four, stop)
      .when(pay)
      .thenRefused('finance.payments-paused'),
  );
  it('goes on when the administrator has confirmed', () =>
    given(...node, requested(500), ...four, insolvency, frozen, confirmed)
      .when(pay)
      .then(paid(500)));
});

const confirmed = of('AdministratorConfirmed', { administrator: '安澜律师事务所', docNo: '函1', on: '2026-06-15' });
const given = <Command>(decide: (command: Command, state: EscrowAccount) => readonly EscrowEvent[]) =>
  specFor<EscrowAccount, EscrowEvent, Command>(EscrowAccount, decide);

describe('the account', () => {
  const detect = new DetectShortfall(P, { note: '对账单' }, { ...finance, today: '2026-01-29' } satisfies Acting);
  const short = of('EscrowShortfallDetected', {
    ...{ required: 13_910 * WAN, balance: 310 * WAN, detectedOn: '2026-01-29', note: '对账单' },
  });
  it('is 1.36 亿 short with 310 of 13,910 万', () =>
    given(detectShortfall)(opened, quota, balance(310)).when(detect).then(short));
  it('says so once', () => given(detectShortfall)(opened, quota, balance(310), short).when(detect).thenNothing());
  it('is not short with the whole quota', () =>
    given(detectShortfall)(opened, quota, balance(13_910)).when(detect).thenRefused('finance.no-shortfall'));
  it('cannot be short of nothing', () =>
    given(detectShortfall)(opened).when(detect).thenRefused('finance.quota-missing'));

  const reach = (node: 'foundation' | 'half', retainedPermille: number) =>
    new ReachNode(P, { node, retainedPermille }, finance);
  it('reaches a node when the resumption is verified', () =>
    given(reachNode)(opened, quota, verified).when(reach('half', 350)).then(half));
  it('reaches none on a claim (F-04)', () =>
    given(reachNode)(opened, quota).when(reach('half', 350)).thenRefused('finance.node-not-verified'));
  it.each([
    ['foundation', 300],
    ['half', 360],
  ] as const)('does not go back to %s with %d', (to, permille) =>
    given(reachNode)(opened, quota, verified, half).when(reach(to, permille)).thenRefused('finance.node-backwards'),
  );

  const refusal = new RefuseDisbursement(P, 'D-1', { reason: '无进度' }, finance);
  it('refuses a request with a reason', () =>
    given(refuseDisbursement)(...ready, requested(500))
      .when(refusal)
      .then(of('DisbursementRefused', { requestId: 'D-1', reason: '无进度' })));
  it('refuses nothing that is paid', () =>
    given(refuseDisbursement)(...ready, requested(500), paid(500))
      .when(refusal)
      .thenRefused('finance.request-done'));

  it('is frozen once', () => {
    const freeze = new FreezeEscrow(P, { by: '待管理人确认' }, finance);
    given(freezeEscrow)(opened, insolvency).when(freeze).then(frozen);
    given(freezeEscrow)(opened, frozen).when(freeze).thenNothing();
  });
  it('needs no administrator while nothing stands still', () =>
    given(confirmByAdministrator)(opened)
      .when(new ConfirmByAdministrator(P, { administrator: '某所', docNo: '函1' }, finance))
      .thenRefused('finance.nothing-frozen'));

  const recovery = (wan: number) =>
    new RecordRecovery(P, { recoveryId: 'H-1', amount: wan * WAN, source: 'police' }, finance);
  const returned = of('ReturnNoted', { amount: 4_200 * WAN, on: '2026-07-22' });
  const recovered = of('RecoveredToEscrow', {
    ...{ recoveryId: 'H-1', amount: 4_200 * WAN, source: 'police', on: '2026-06-15' },
  });
  it('books what the police returned', () =>
    given(recordRecovery)(opened, returned).when(recovery(4_200)).then(recovered));
  it('books it once', () => given(recordRecovery)(opened, returned, recovered).when(recovery(4_200)).thenNothing());
  it('books no more than that', () =>
    given(recordRecovery)(opened, returned).when(recovery(4_201)).thenRefused('finance.above-returned'));

  it('retains the whole quota of an unverified project, and never less than the share of a verified one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1000 }), (sum, retainedPermille) => {
        const state = { ...EscrowAccount.initial, quota: sum, retainedPermille };
        expect(retained(state)).toBe(sum);
        const kept = BigInt(retained({ ...state, verifiedClaim: 'R1' }));
        expect(kept * 1000n >= BigInt(sum) * BigInt(retainedPermille)).toBe(true);
        expect((kept - 1n) * 1000n < BigInt(sum) * BigInt(retainedPermille)).toBe(true);
      }),
    ));
});
