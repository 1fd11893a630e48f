import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { wan } from '#kernel/money.js';
import { openRequest, requireFourAgreed } from '../../joint-check/joint-check.js';
import { requirePayee } from '../../joint-check/payee.js';
import type { PaymentVoucher } from '../../joint-check/payment-forms.js';
import { confirmed, retained, type EscrowAccount } from '../escrow-account.js';
import type { DisbursementPaid } from '../escrow-events.js';

export class PayDisbursement {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: PaymentVoucher,
    readonly acting: Acting,
  ) {}
}

/**
 * 拨付. F-01 payee on the list · F-02 never more than confirmed work and wages due · F-03 never to the developer ·
 * F-04 what the *verified* node retains stays. Wages may be paid before a node is verified (T-5), from what is there.
 */
export function payDisbursement(
  { projectId, requestId, form, acting }: PayDisbursement,
  state: EscrowAccount,
): DisbursementPaid[] {
  if (state.requests.get(requestId)?.status === 'paid') return [];
  const { amount, payeeUscc, kind: payeeKind, ...request } = openRequest(state.requests, requestId);
  if (state.paused || state.frozen) {
    throw new RuleViolation('finance.payments-paused', '破产受理或账户冻结期间暂停拨付，待管理人书面确认');
  }
  requireFourAgreed({ amount, payeeUscc, kind: payeeKind, ...request }, state.bank);
  requirePayee(state.payees, { payeeUscc, kind: payeeKind }, state.developerUscc);
  if (state.paid + amount > confirmed(state)) {
    throw new RuleViolation('finance.above-confirmed-work', '累计拨付将超过已确认产值与应付工资之和');
  }
  if (amount > state.balance) throw new RuleViolation('finance.balance-too-low', '监管账户余额不足');
  const exempt = payeeKind === 'wages' && state.verifiedClaim === '';
  if (!exempt && state.balance - amount < retained(state)) {
    throw new RuleViolation('finance.below-retained', `拨付后余额低于应留存额 ${wan(retained(state))} 万元`);
  }
  const data = { projectId, requestId, amount, payeeUscc, payeeKind, ...form, paidOn: acting.today };
  return [{ type: 'DisbursementPaid', data }];
}
