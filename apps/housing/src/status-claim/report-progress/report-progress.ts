import { Max } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsDay, IsText } from '#kernel/fields/fields.js';
import { happened } from '../claim-standing.js';
import type { ProgressReported } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** 形象进度. */
export class ProgressReport {
  @IsDay() readonly on!: string;
  /** ‰ of the works. */
  @IsCount() @Max(1000) readonly permille!: number;
  @IsText() readonly note!: string;
}

export class ReportProgress {
  constructor(
    readonly projectId: string,
    readonly report: ProgressReport,
    readonly acting: Acting,
  ) {}
}

/** Who reports stands with the figure: only what 监理 measures is a witness. It may go down; a rule notices (AF-R05). */
export function reportProgress(
  { projectId, report, acting }: ReportProgress,
  { seen }: StatusClaims,
): ProgressReported[] {
  const { on, permille, note } = report;
  const by = acting.agency;
  const envelope = happened(on, acting);
  if (seen.progress.some((p) => p.on === on && p.by === by && p.permille === permille && p.note === note)) return [];
  return [{ type: 'ProgressReported', data: { projectId, on, permille, note, by }, ...envelope }];
}
