import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { AllowNodeRelease, allowNodeRelease } from './allow-node-release/allow-node-release.js';
import { ConfirmWork, confirmWork } from './confirm-work/confirm-work.js';
import { EscrowAccount } from './escrow-account.js';
import type { EscrowEvent } from './escrow-events.js';
import { NoteDeveloper, noteDeveloper } from './note-developer/note-developer.js';
import { NoteInsolvency, noteInsolvency } from './note-insolvency/note-insolvency.js';
import { OpenEscrowAccount, openEscrowAccount } from './open-escrow-account/open-escrow-account.js';
import { RecordAdvanceContract, recordAdvanceContract } from './record-advance-contract/record-advance-contract.js';
import { RecordBalance, recordBalance } from './record-balance/record-balance.js';
import { RegisterPayee, registerPayee } from './register-payee/register-payee.js';
import { SetQuota, setQuota } from './set-quota/set-quota.js';
import { SuspendNodeRelease, suspendNodeRelease } from './suspend-node-release/suspend-node-release.js';

const P = '990121-2026-001';
const acting = anOfficer('finance', '2026-03-02', { roles: ['finance.officer'] });
const bank = (agency: string) => anOfficer('bank', '2026-03-02', { agency, roles: ['bank'] });
const of = <Type extends EscrowEvent['type']>(type: Type, data: object) =>
  ({ type, data: { projectId: P, ...data } }) as unknown as Extract<EscrowEvent, { type: Type }>;
const given = <Command>(decide: (command: Command, state: EscrowAccount) => readonly EscrowEvent[]) =>
  specFor<EscrowAccount, EscrowEvent, Command>(EscrowAccount, decide);

const DEVELOPER = '91990121MAYX00001J';
const opened = of('EscrowAccountOpened', { bank: 'rural-bank', accountMasked: '****1234' });
const developer = of('DeveloperNoted', { developerUscc: DEVELOPER });

describe('opening the account and its quota', () => {
  const open = (to: string) => new OpenEscrowAccount(P, { bank: to, accountMasked: '****1234' }, acting);
  it('opens it once, at one bank', () => {
    given(openEscrowAccount)().when(open('rural-bank')).then(opened);
    given(openEscrowAccount)(opened).when(open('rural-bank')).thenNothing();
    given(openEscrowAccount)(opened).when(open('ccb-bank')).thenRefused('finance.account-open');
  });
  const form = { quota: 100, formula: '造价' };
  const quota = of('EscrowQuotaSet', form);
  it('sets the quota of an open account', () => {
    given(setQuota)(opened)
      .when(new SetQuota(P, form, acting))
      .then(quota);
    given(setQuota)(opened, quota)
      .when(new SetQuota(P, form, acting))
      .thenNothing();
    given(setQuota)()
      .when(new SetQuota(P, form, acting))
      .thenRefused('finance.account-not-open');
  });
});

describe('the payee list', () => {
  const form = { uscc: '91990121MAYX00002M', name: '安澜建工', kind: 'works' as const, contractNo: 'HT-1' };
  const register = (more = {}) => new RegisterPayee(P, { ...form, ...more }, acting);
  const registered = (more = {}) => of('PayeeRegistered', { ...form, ...more });
  it('takes a firm with a contract', () => given(registerPayee)(developer).when(register()).then(registered()));
  it('takes it once', () => given(registerPayee)(developer, registered()).when(register()).thenNothing());
  it('takes the same firm for wages too', () =>
    given(registerPayee)(developer, registered())
      .when(register({ kind: 'wages' }))
      .then(registered({ kind: 'wages' })));
  it('refuses a code whose check character is wrong', () =>
    given(registerPayee)(developer)
      .when(register({ uscc: '91990121MAYX00002N' }))
      .thenRefused('finance.bad-credit-code'));
  it('refuses the developer (F-03)', () =>
    given(registerPayee)(developer)
      .when(register({ uscc: DEVELOPER }))
      .thenRefused('finance.payee-is-developer'));
  it('refuses while the developer is not known', () =>
    given(registerPayee)().when(register()).thenRefused('finance.developer-unknown'));
});

describe('statements, confirmed work and 垫资', () => {
  const balance = (by = acting, asOf = '2026-03-02') => new RecordBalance(P, { balance: 5, asOf }, by);
  const recorded = (asOf = '2026-03-02') => of('EscrowBalanceRecorded', { balance: 5, asOf });
  it('takes a statement', () => given(recordBalance)(opened).when(balance()).then(recorded()));
  it('takes an earlier one as of its day', () =>
    given(recordBalance)(opened)
      .when(balance(acting, '2026-02-27'))
      .then({ ...recorded('2026-02-27'), occurredAt: '2026-02-26T16:00:00.000Z' }));
  it('takes a bank’s word on its own account only', () => {
    given(recordBalance)(opened)
      .when(balance(bank('rural-bank')))
      .then(recorded());
    given(recordBalance)(opened)
      .when(balance(bank('ccb-bank')))
      .thenRefused('finance.other-banks-account');
  });
  it('refuses a statement of tomorrow and one of no account', () => {
    given(recordBalance)(opened).when(balance(acting, '2026-03-03')).thenRefused('platform.occurred-in-future');
    given(recordBalance)().when(balance()).thenRefused('finance.account-not-open');
  });

  const work = (amount: number) => new ConfirmWork(P, { workId: 'W-1', kind: 'works', amount, docNo: '监理1' }, acting);
  const confirmed = of('WorkConfirmed', { workId: 'W-1', kind: 'works', amount: 9, docNo: '监理1' });
  it('confirms a piece of work with one amount', () => {
    given(confirmWork)().when(work(9)).then(confirmed);
    given(confirmWork)(confirmed).when(work(9)).thenNothing();
    given(confirmWork)(confirmed).when(work(10)).thenRefused('finance.work-differs');
  });

  const form = { contractNo: 'DZ-1', contractorUscc: '91990121MAYX00002M', amount: 7, signedOn: '2026-03-02' };
  const advance = (more = {}) => new RecordAdvanceContract(P, { ...form, ...more }, acting);
  const advanced = of('AdvanceContractRecorded', form);
  it('takes a signed 垫资 contract once', () => {
    given(recordAdvanceContract)().when(advance()).then(advanced);
    given(recordAdvanceContract)(advanced).when(advance()).thenNothing();
  });
  it('refuses one with nobody or not yet signed', () => {
    given(recordAdvanceContract)()
      .when(advance({ contractorUscc: '9'.repeat(18) }))
      .thenRefused('finance.bad-credit-code');
    given(recordAdvanceContract)()
      .when(advance({ signedOn: '2026-03-03' }))
      .thenRefused('platform.occurred-in-future');
  });
});

describe('what is mirrored from others', () => {
  const allowed = of('NodeReleaseAllowed', { claimId: 'R1' });
  it('is put down once', () => {
    given(noteDeveloper)()
      .when(new NoteDeveloper(P, DEVELOPER, acting))
      .then(developer);
    given(noteDeveloper)(developer)
      .when(new NoteDeveloper(P, DEVELOPER, acting))
      .thenNothing();
    given(allowNodeRelease)()
      .when(new AllowNodeRelease(P, 'R1', acting))
      .then(allowed);
    given(allowNodeRelease)(allowed)
      .when(new AllowNodeRelease(P, 'R1', acting))
      .thenNothing();
    const noted = of('InsolvencyNoted', { caseNo: 'PO-1', administrator: '某所' });
    given(noteInsolvency)()
      .when(new NoteInsolvency(P, 'PO-1', '某所', acting))
      .then(noted);
    given(noteInsolvency)(noted)
      .when(new NoteInsolvency(P, 'PO-1', '某所', acting))
      .thenNothing();
  });
  it('suspends release only for the claim that allowed it', () => {
    given(suspendNodeRelease)(allowed)
      .when(new SuspendNodeRelease(P, 'R1', acting))
      .then(of('NodeReleaseSuspended', { claimId: 'R1' }));
    given(suspendNodeRelease)(allowed)
      .when(new SuspendNodeRelease(P, 'D1', acting))
      .thenNothing();
  });
});
