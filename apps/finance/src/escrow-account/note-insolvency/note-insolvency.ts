import type { Acting } from '#kernel/acting.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { InsolvencyNoted } from '../escrow-events.js';

export class NoteInsolvency {
  constructor(
    readonly projectId: string,
    readonly caseNo: string,
    readonly administrator: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors an accepted insolvency: from this moment nothing is paid until the administrator confirms (PM-10). */
export function noteInsolvency(
  { projectId, caseNo, administrator }: NoteInsolvency,
  state: EscrowAccount,
): InsolvencyNoted[] {
  return state.insolvency === caseNo ? [] : [{ type: 'InsolvencyNoted', data: { projectId, caseNo, administrator } }];
}
