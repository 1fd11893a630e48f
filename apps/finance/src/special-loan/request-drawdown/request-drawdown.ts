import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { PaymentForm } from '../../joint-check/payment-forms.js';
import { requirePayee } from '../../joint-check/payee.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownRequested } from '../special-loan-events.js';

export class RequestDrawdown {
  constructor(
    readonly projectId: string,
    readonly form: PaymentForm,
    readonly acting: Acting,
  ) {}
}

/** F-01: a drawdown is asked for a payee of the project's list, against confirmed progress. Starts DL-F01. */
export function requestDrawdown({ projectId, form, acting }: RequestDrawdown, state: SpecialLoan): DrawdownRequested[] {
  if (state.requests.has(form.requestId)) return [];
  if (state.received === 0) throw new RuleViolation('finance.loan-not-received', '专项借款尚未到账');
  requirePayee(state.payees, form, '');
  const due = dueOf(deadline('DL-F01'), acting.today, calendarKnown(acting)).due;
  return [
    { type: 'DrawdownRequested', data: { projectId, ...form, requestedBy: acting.userId, bank: state.bank, due } },
  ];
}
