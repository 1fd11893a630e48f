import type { Acting } from '#kernel/acting.js';
import type { PayeeKind } from '../../joint-check/joint-check.js';
import { payeeKey } from '../../joint-check/payee.js';
import type { SpecialLoan } from '../special-loan.js';
import type { LoanPayeeAdmitted } from '../special-loan-events.js';

export class AdmitLoanPayee {
  constructor(
    readonly projectId: string,
    readonly uscc: string,
    readonly kind: PayeeKind,
    readonly acting: Acting,
  ) {}
}

/** Mirrors the project's payee list onto the loan. */
export function admitLoanPayee({ projectId, uscc, kind }: AdmitLoanPayee, state: SpecialLoan): LoanPayeeAdmitted[] {
  return state.payees.has(payeeKey(uscc, kind)) ? [] : [{ type: 'LoanPayeeAdmitted', data: { projectId, uscc, kind } }];
}
