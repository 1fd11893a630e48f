import type { Acting } from '#kernel/acting.js';
import { needApplied, type EvidencePackFrozen, type ToleranceReview } from '../tolerance-review.js';
import type { EvidencePack } from '../evidence-pack.js';

export class FreezePack {
  constructor(
    readonly reviewId: string,
    readonly acting: Acting,
  ) {}
}

/** D-04: once frozen, never frozen anew: nobody can tidy it. */
export function freezePack({ reviewId }: FreezePack, pack: EvidencePack, state: ToleranceReview): EvidencePackFrozen[] {
  needApplied(state, reviewId);
  if (state.status !== 'applied') return [];
  return [{ type: 'EvidencePackFrozen', data: { projectId: state.projectId, reviewId, ...pack } }];
}
