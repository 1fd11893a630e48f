import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { caveatsOf, type ClueReceipt, type MaterialsRequested } from '../clue-receipt.js';
import { requireUnderReview } from '../under-review.js';

/** 要求补充材料. */
export class MaterialsRequest {
  @IsText(1000) readonly materials!: string;
}

export class RequestMaterials {
  constructor(
    readonly clueNo: string,
    readonly form: MaterialsRequest,
    readonly acting: Acting,
  ) {}
}

/** Asks the office that transferred the clue; the clock runs on. */
export function requestMaterials({ clueNo, form, acting }: RequestMaterials, state: ClueReceipt): MaterialsRequested[] {
  requireUnderReview(state);
  if (state.asked.has(form.materials)) return [];
  const data = { projectId: state.projectId, clueNo, ...form, on: acting.today };
  return [{ type: 'MaterialsRequested', data, caveats: caveatsOf(clueNo) }];
}
