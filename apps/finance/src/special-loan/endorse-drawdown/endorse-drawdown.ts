import type { Acting } from '#kernel/acting.js';
import { mayEndorse, openRequest } from '../../joint-check/joint-check.js';
import type { EndorsementForm } from '../../joint-check/payment-forms.js';
import type { SpecialLoan } from '../special-loan.js';
import type { DrawdownEndorsed } from '../special-loan-events.js';

export class EndorseDrawdown {
  constructor(
    readonly projectId: string,
    readonly requestId: string,
    readonly form: EndorsementForm,
    readonly acting: Acting,
  ) {}
}

/** F-05: the acting agency's own opinion. */
export function endorseDrawdown(
  { projectId, requestId, form, acting }: EndorseDrawdown,
  state: SpecialLoan,
): DrawdownEndorsed[] {
  const request = openRequest(state.requests, requestId);
  if (!mayEndorse(request, state.bank, form.opinion, acting)) return [];
  const { agency, userId: endorsedBy } = acting;
  return [{ type: 'DrawdownEndorsed', data: { projectId, requestId, agency, endorsedBy, ...form } }];
}
