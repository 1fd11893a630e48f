import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { DecideWithdrawal, decideWithdrawal, type WithdrawalDecision } from './decide-withdrawal/decide-withdrawal.js';
import { EnterLedger, enterLedger } from './enter-ledger/enter-ledger.js';
import { LedgerMembership, type LedgerEntered, type LedgerWithdrawalRequested } from './ledger-membership.js';
import { RequestWithdrawal, requestWithdrawal, type Withdrawal } from './request-withdrawal/request-withdrawal.js';
import { TransferLedger, transferLedger } from './transfer-ledger/transfer-ledger.js';

const projectId = '990121-2026-001';
const office = anOfficer('office', '2026-01-12');
const head = anOfficer('officehead', '2026-01-12');
const duties = { countyLeader: '副县长', leadUnit: 'housing-bureau', territory: 'chengguan' };
const entered: LedgerEntered = {
  type: 'LedgerEntered',
  data: { projectId, level: 'city', enteredOn: '2026-01-12', duties: { ...duties, planDue: '2026-02-02' } },
};

describe('entering the ledger', () => {
  const entering = (registered: boolean) =>
    specFor(LedgerMembership, (command: EnterLedger, state) => enterLedger(command, { registered }, state));
  const given = entering(true);
  const order = (level: 'city' | 'county', enteredOn = '2026-01-12', more: { planDue?: string } = {}) =>
    new EnterLedger(projectId, { level, enteredOn, ...duties, ...more }, office);

  it('puts the project on the ledger with its duties and the date of its plan', () =>
    given().when(order('city')).then(entered));
  it('takes an order that is sent twice once', () => given(entered).when(order('city')).thenNothing());
  it('says when the entry lies in the past', () =>
    given()
      .when(order('city', '2026-01-09', { planDue: '2026-02-02' }))
      .then({
        ...entered,
        data: { ...entered.data, enteredOn: '2026-01-09' },
        occurredAt: '2026-01-08T16:00:00.000Z',
      }));
  it('refuses a project without a file', () =>
    entering(false)().when(order('city')).thenRefused('housing.project-not-registered'));
  it('refuses another level', () => given(entered).when(order('county')).thenRefused('housing.already-on-ledger'));
  it('refuses a day that is still to come', () =>
    given().when(order('city', '2026-01-13')).thenRefused('housing.entry-in-future'));
  it('refuses a plan that was due before the entry', () =>
    given()
      .when(order('city', '2026-01-12', { planDue: '2026-01-11' }))
      .thenRefused('housing.plan-due-before-entry'));
});

describe('moving between ledgers', () => {
  const given = specFor(LedgerMembership, transferLedger);
  const order = (to: 'city' | 'county') =>
    new TransferLedger(projectId, { to, docNo: '云建发1号', reason: '市级调整' }, office);
  const moved = {
    type: 'LedgerLevelChanged',
    data: { projectId, from: 'city', to: 'county', docNo: '云建发1号', reason: '市级调整' },
  } as const;

  it('changes the level and keeps the document', () => given(entered).when(order('county')).then(moved));
  it('is said once', () => given(entered, moved).when(order('county')).thenNothing());
  it('is refused for a project that is on none', () =>
    given().when(order('city')).thenRefused('housing.not-on-ledger'));
});

describe('leaving the ledger', () => {
  const asked = specFor(LedgerMembership, requestWithdrawal);
  const decided = specFor(LedgerMembership, decideWithdrawal);
  const withdrawal: Withdrawal = { kind: 'mistaken', docId: 'D-7', reason: '不是问题楼盘' };
  const ask = (more: Partial<Withdrawal> = {}) => new RequestWithdrawal(projectId, { ...withdrawal, ...more }, office);
  const decide = (decision: WithdrawalDecision['decision'], by = head) =>
    new DecideWithdrawal(projectId, { decision, reason: '情况属实', resolutionId: 'LG-03-4' }, by);
  const requested: LedgerWithdrawalRequested = {
    type: 'LedgerWithdrawalRequested',
    data: { projectId, ...withdrawal, requestedBy: 'office' },
  };
  const approved = {
    type: 'LedgerWithdrawalApproved',
    data: { projectId, kind: 'mistaken', docId: 'D-7', resolutionId: 'LG-03-4' },
  } as const;

  it('is asked for with a document', () => asked(entered).when(ask()).then(requested));
  it('is asked for once', () => asked(entered, requested).when(ask()).thenNothing());
  it('is not asked for while another request waits', () =>
    asked(entered, requested)
      .when(ask({ kind: 'merged' }))
      .thenRefused('housing.withdrawal-pending'));
  it('is not asked for a project that is on none', () => asked().when(ask()).thenRefused('housing.not-on-ledger'));
  it('is approved by somebody else', () => decided(entered, requested).when(decide('approved')).then(approved));
  it('is refused with a reason, and may be asked for again', () => {
    const refused = { type: 'LedgerWithdrawalRefused', data: { projectId, reason: '情况属实' } } as const;
    decided(entered, requested).when(decide('refused')).then(refused);
    asked(entered, requested, refused).when(ask()).then(requested);
  });
  it('is not decided by who asked', () =>
    decided(entered, requested).when(decide('approved', office)).thenRefused('housing.own-withdrawal'));
  it('is not decided unasked, nor twice', () => {
    decided(entered).when(decide('approved')).thenRefused('housing.no-withdrawal-request');
    decided(entered, requested, approved).when(decide('approved')).thenRefused('housing.no-withdrawal-request');
  });
});
