import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { openRequest, requireFourAgreed } from '../../joint-check/joint-check.js';
import { requirePayee } from '../../joint-check/payee.js';
import type { PaymentVoucher } from '../../joint-check/payment-forms.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownPaid } from '../special-loan-events.js';

export class PayDrawdown {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: PaymentVoucher,
    readonly acting: Acting,
  ) {}
}

/** 借款支用: four agencies agree, the payee is on the list, and Σ paid stays within what was received. */
export function payDrawdown({ projectId, requestId, form, acting }: PayDrawdown, state: SpecialLoan): DrawdownPaid[] {
  if (state.requests.get(requestId)?.status === 'paid') return [];
  const request = openRequest(state.requests, requestId);
  const { amount, payeeUscc, kind: payeeKind } = request;
  if (state.paused !== '') {
    throw new RuleViolation('finance.payments-paused', '破产受理期间暂停支用，待管理人书面确认');
  }
  requireFourAgreed(request, state.bank);
  requirePayee(state.payees, request, '');
  if (state.paid + amount > state.received - state.repaid) {
    throw new RuleViolation('finance.above-received', '累计支用将超过到账借款');
  }
  const data = { projectId, requestId, amount, payeeUscc, payeeKind, ...form, paidOn: acting.today };
  return [{ type: 'DrawdownPaid', data }];
}
