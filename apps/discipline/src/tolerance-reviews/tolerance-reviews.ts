import { IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { EvidencePackFrozen, ToleranceApplied } from '../tolerance-review/tolerance-review.js';

/** 容错认定 line. */
export class ToleranceReviewRow {
  @IsString() readonly reviewId!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly decisionId!: string;
  @IsString() readonly applicant!: string;
  @IsString() readonly appliedAt!: string;
  /** Hash of the frozen pack, or empty. */
  @IsString() readonly packHash!: string;
  @IsIn(['applied', 'frozen', 'granted', 'refused']) readonly status!: 'applied' | 'frozen' | 'granted' | 'refused';
}

export function project(row: ToleranceReviewRow | undefined, fact: Fact): ToleranceReviewRow | undefined {
  switch (fact.type) {
    case 'discipline.ToleranceApplied': {
      const { projectId, reviewId, decisionId, applicant } = fact.data as ToleranceApplied['data'];
      const about = { reviewId, projectCode: projectId, decisionId, applicant };
      return { ...about, appliedAt: fact.recordedAt, packHash: '', status: 'applied' };
    }
    case 'discipline.EvidencePackFrozen':
      return row && { ...row, packHash: (fact.data as EvidencePackFrozen['data']).hash, status: 'frozen' };
    case 'discipline.ToleranceGranted':
      return row && { ...row, status: 'granted' };
    case 'discipline.ToleranceRefused':
      return row && { ...row, status: 'refused' };
    default:
      return row;
  }
}
