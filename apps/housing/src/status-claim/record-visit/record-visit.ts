import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsText } from '#kernel/fields/fields.js';
import { happened } from '../claim-standing.js';
import type { SiteVisitRecorded } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** 现场核查. */
export class SiteVisit {
  @IsDay() readonly on!: string;
  @IsBoolean() readonly announced!: boolean;
  @IsCount(100_000) readonly workers!: number;
  /** Was there work on the critical path? */
  @IsBoolean() readonly criticalPath!: boolean;
  @IsText() readonly findings!: string;
}

export class RecordVisit {
  constructor(
    readonly projectId: string,
    readonly visit: SiteVisit,
    readonly acting: Acting,
  ) {}
}

export function recordVisit({ projectId, visit, acting }: RecordVisit, { seen }: StatusClaims): SiteVisitRecorded[] {
  const { on, announced, workers, criticalPath, findings } = visit;
  const envelope = happened(on, acting);
  if (seen.visits.some((known) => known.on === on && known.findings === findings)) return [];
  const data = { projectId, on, announced, workers, criticalPath, findings };
  return [{ type: 'SiteVisitRecorded', data, ...envelope }];
}
