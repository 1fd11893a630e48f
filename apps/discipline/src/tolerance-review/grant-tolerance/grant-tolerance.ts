import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { needUndecided, type ToleranceGranted, type ToleranceReview } from '../tolerance-review.js';

/** 予以容错免责. */
export class Grant {
  /** What the decision was found to fulfil. */
  @IsArray() @ArrayMaxSize(20) @IsText(300, 1, { each: true }) readonly conditions!: string[];
}

export class GrantTolerance {
  constructor(
    readonly reviewId: string,
    readonly grant: Grant,
    readonly acting: Acting,
  ) {}
}

export function grantTolerance({ reviewId, grant }: GrantTolerance, state: ToleranceReview): ToleranceGranted[] {
  if (state.status === 'granted') return [];
  needUndecided(state, reviewId);
  return [{ type: 'ToleranceGranted', data: { projectId: state.projectId, reviewId, conditions: grant.conditions } }];
}
