import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { PaymentForm } from '../../joint-check/payment-forms.js';
import { requirePayee } from '../../joint-check/payee.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { DisbursementRequested } from '../escrow-events.js';

export class RequestDisbursement {
  constructor(
    readonly projectId: string,
    readonly form: PaymentForm,
    readonly acting: Acting,
  ) {}
}

/** F-01, F-03: money is asked for a payee of the list, for what it is registered for. Starts DL-F01. */
export function requestDisbursement(
  { projectId, form, acting }: RequestDisbursement,
  state: EscrowAccount,
): DisbursementRequested[] {
  if (state.requests.has(form.requestId)) return [];
  if (state.bank === '') throw new RuleViolation('finance.account-not-open', '监管账户尚未开立');
  requirePayee(state.payees, form, state.developerUscc);
  const due = dueOf(deadline('DL-F01'), acting.today, calendarKnown(acting)).due;
  return [
    { type: 'DisbursementRequested', data: { projectId, ...form, requestedBy: acting.userId, bank: state.bank, due } },
  ];
}
