import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { type CaseFilingDecided, caveatsOf, type ClueReceipt } from '../clue-receipt.js';
import { requireUnderReview } from '../under-review.js';

/** 决定立案. */
export class FilingDecision {
  @IsText(50) readonly docNo!: string;
}

export class DecideFiling {
  constructor(
    readonly clueNo: string,
    readonly form: FilingDecision,
    readonly acting: Acting,
  ) {}
}

/** A late decision is still a decision; the clock shows that it was late. */
export function decideFiling({ clueNo, form, acting }: DecideFiling, state: ClueReceipt): CaseFilingDecided[] {
  if (state.stage === 'filed') return [];
  requireUnderReview(state);
  const data = { projectId: state.projectId, clueNo, ...form, on: acting.today };
  return [{ type: 'CaseFilingDecided', data, caveats: caveatsOf(clueNo) }];
}
