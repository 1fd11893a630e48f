import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { ToleranceApplied, ToleranceReview } from '../tolerance-review.js';

/** 申请容错认定: for a decision that was taken in good faith. The applicant signs for its own agency. */
export class Application {
  @IsCode() readonly reviewId!: string;
  /** Item of a resolution, e.g. LG-03-1. */
  @IsCode() readonly decisionId!: string;
  @IsText() readonly reason!: string;
}

export class ApplyTolerance {
  constructor(
    readonly projectId: string,
    readonly application: Application,
    readonly acting: Acting,
  ) {}
}

export function applyTolerance(
  { projectId, application, acting }: ApplyTolerance,
  state: ToleranceReview,
): ToleranceApplied[] {
  if (state.status === 'none') {
    return [{ type: 'ToleranceApplied', data: { projectId, ...application, applicant: acting.agency } }];
  }
  if (state.projectId === projectId && state.decisionId === application.decisionId) return [];
  throw new RuleViolation('discipline.review-id-taken', `容错认定编号 ${application.reviewId} 已用于另一事项`);
}
