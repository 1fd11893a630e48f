import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { caveatsOf, type ClueReceipt, type NonFilingDecided } from '../clue-receipt.js';
import { requireUnderReview } from '../under-review.js';

/** 决定不立案. */
export class NonFilingDecision {
  @IsText(50) readonly docNo!: string;
  /** Stays with the police; the office that transferred learns that it was not filed. */
  @IsText(2000) readonly reason!: string;
}

export class DecideNonFiling {
  constructor(
    readonly clueNo: string,
    readonly form: NonFilingDecision,
    readonly acting: Acting,
  ) {}
}

/** Needs a reason, which never leaves the service (P-03). */
export function decideNonFiling({ clueNo, form, acting }: DecideNonFiling, state: ClueReceipt): NonFilingDecided[] {
  if (state.stage === 'not-filed') return [];
  requireUnderReview(state);
  const data = { projectId: state.projectId, clueNo, ...form, on: acting.today };
  return [{ type: 'NonFilingDecided', data, caveats: caveatsOf(clueNo) }];
}
