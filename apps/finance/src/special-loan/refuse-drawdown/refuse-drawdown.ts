import type { Acting } from '#kernel/acting.js';
import { openRequest } from '../../joint-check/joint-check.js';
import type { PaymentRefusal } from '../../joint-check/payment-forms.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownRefused } from '../special-loan-events.js';

export class RefuseDrawdown {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: PaymentRefusal,
    readonly acting: Acting,
  ) {}
}

/** 借款支用不准, with its reason. */
export function refuseDrawdown({ projectId, requestId, form }: RefuseDrawdown, state: SpecialLoan): DrawdownRefused[] {
  if (state.requests.get(requestId)?.status === 'refused') return [];
  openRequest(state.requests, requestId);
  return [{ type: 'DrawdownRefused', data: { projectId, requestId, ...form } }];
}
