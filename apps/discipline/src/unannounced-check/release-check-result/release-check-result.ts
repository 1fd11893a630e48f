import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsProjectId, IsText } from '#kernel/fields/fields.js';
import type { CheckResultReleased, UnannouncedCheck } from '../unannounced-check.js';

/** 暗访结果公布. */
export class Release {
  @IsProjectId() readonly projectCode!: string;
  @IsText() readonly finding!: string;
}

export class ReleaseCheckResult {
  constructor(
    readonly checkId: string,
    readonly release: Release,
    readonly acting: Acting,
  ) {}
}

/** Tells the office and the territory what was found; how many were seen and by whom stays with the inspectors. */
export function releaseCheckResult(
  { checkId, release }: ReleaseCheckResult,
  state: UnannouncedCheck,
): CheckResultReleased[] {
  const { projectCode, finding } = release;
  const done = state.done.get(projectCode);
  if (!done) throw new RuleViolation('discipline.check-not-done', `楼盘 ${projectCode} 的暗访尚未完成`);
  if (state.released.has(projectCode)) return [];
  const { claimId, visitedOn, criticalPathWorking } = done;
  const about = { projectId: projectCode, checkId, ...(claimId === undefined ? {} : { claimId }) };
  return [{ type: 'CheckResultReleased', data: { ...about, visitedOn, criticalPathWorking, finding } }];
}
