import type { Acting } from '#kernel/acting.js';
import { openRequest } from '../../joint-check/joint-check.js';
import type { PaymentRefusal } from '../../joint-check/payment-forms.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { DisbursementRefused } from '../escrow-events.js';

export class RefuseDisbursement {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: PaymentRefusal,
    readonly acting: Acting,
  ) {}
}

/** 不予拨付, with its reason. */
export function refuseDisbursement(
  { projectId, requestId, form }: RefuseDisbursement,
  state: EscrowAccount,
): DisbursementRefused[] {
  if (state.requests.get(requestId)?.status === 'refused') return [];
  openRequest(state.requests, requestId);
  return [{ type: 'DisbursementRefused', data: { projectId, requestId, ...form } }];
}
