import type { Acting } from '#kernel/acting.js';
import { mayEndorse, openRequest } from '../../joint-check/joint-check.js';
import type { EndorsementForm } from '../../joint-check/payment-forms.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { DisbursementEndorsed } from '../escrow-events.js';

export class EndorseDisbursement {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: EndorsementForm,
    readonly acting: Acting,
  ) {}
}

/** F-05: the acting agency's own opinion. */
export function endorseDisbursement(
  { projectId, requestId, form, acting }: EndorseDisbursement,
  state: EscrowAccount,
): DisbursementEndorsed[] {
  const request = openRequest(state.requests, requestId);
  if (!mayEndorse(request, state.bank, form.opinion, acting)) return [];
  const { agency, userId: endorsedBy } = acting;
  return [{ type: 'DisbursementEndorsed', data: { projectId, requestId, agency, endorsedBy, ...form } }];
}
