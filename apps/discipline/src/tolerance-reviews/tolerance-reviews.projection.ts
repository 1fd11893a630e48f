import { projection } from '#projections/projection.js';
import { project, type ToleranceReviewRow } from './tolerance-reviews.js';

export const toleranceReviews = projection<ToleranceReviewRow>({
  name: 'tolerance_reviews',
  version: 1,
  on: [
    'discipline.ToleranceApplied',
    'discipline.EvidencePackFrozen',
    'discipline.ToleranceGranted',
    'discipline.ToleranceRefused',
  ],
  keys: (fact) => [(fact.data as { reviewId: string }).reviewId],
  project,
});
