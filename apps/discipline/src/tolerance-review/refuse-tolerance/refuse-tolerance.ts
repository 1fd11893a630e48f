import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { needUndecided, type ToleranceRefused, type ToleranceReview } from '../tolerance-review.js';

/** 不予容错, with the reason. */
export class Refusal {
  @IsText() readonly reason!: string;
}

export class RefuseTolerance {
  constructor(
    readonly reviewId: string,
    readonly refusal: Refusal,
    readonly acting: Acting,
  ) {}
}

export function refuseTolerance({ reviewId, refusal }: RefuseTolerance, state: ToleranceReview): ToleranceRefused[] {
  if (state.status === 'refused') return [];
  needUndecided(state, reviewId);
  return [{ type: 'ToleranceRefused', data: { projectId: state.projectId, reviewId, reason: refusal.reason } }];
}
