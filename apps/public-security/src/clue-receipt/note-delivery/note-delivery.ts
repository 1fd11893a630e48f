import type { Acting } from '#kernel/acting.js';
import { caveatsOf, type ClueDelivered, type ClueReceipt } from '../clue-receipt.js';

export class NoteDelivery {
  constructor(
    readonly clueNo: string,
    readonly projectId: string,
    readonly category: string,
    readonly attachmentsHash: string,
    readonly transferredAt: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors that housing transferred a clue. No receipt: that is an officer's own (P-01). */
export function noteDelivery(
  { clueNo, projectId, category, attachmentsHash, transferredAt }: NoteDelivery,
  state: ClueReceipt,
): ClueDelivered[] {
  if (state.stage !== 'unknown') return [];
  const data = { projectId, clueNo, category, attachmentsHash, transferredAt };
  return [{ type: 'ClueDelivered', data, caveats: caveatsOf(clueNo) }];
}
