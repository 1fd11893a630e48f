import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { caveatsOf, type ClueForwarded, type ClueReceipt } from '../clue-receipt.js';
import { requireUnderReview } from '../under-review.js';

/** 转有管辖权机关. */
export class Forwarding {
  @IsText(100) readonly authority!: string;
  @IsText(500) readonly reason!: string;
}

export class ForwardClue {
  constructor(
    readonly clueNo: string,
    readonly form: Forwarding,
    readonly acting: Acting,
  ) {}
}

/** Ends the review here; another authority decides. */
export function forwardClue({ clueNo, form, acting }: ForwardClue, state: ClueReceipt): ClueForwarded[] {
  if (state.stage === 'forwarded') return [];
  requireUnderReview(state);
  const data = { projectId: state.projectId, clueNo, ...form, on: acting.today };
  return [{ type: 'ClueForwarded', data, caveats: caveatsOf(clueNo) }];
}
