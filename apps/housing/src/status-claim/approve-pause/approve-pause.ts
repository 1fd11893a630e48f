import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay } from '#kernel/fields/fields.js';
import type { PauseApproved } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

const REASONS = ['春节', '中高考', '重污染', '汛期', '冬施'] as const;

/** 停工报备: every pause has an end. */
export class Pause {
  @IsIn(REASONS) readonly reason!: (typeof REASONS)[number];
  @IsDay() readonly from!: string;
  @IsDay() readonly to!: string;
}

export class ApprovePause {
  constructor(
    readonly projectId: string,
    readonly pause: Pause,
    readonly acting: Acting,
  ) {}
}

/** Approved before it begins, so that nobody excuses a standstill afterwards. */
export function approvePause({ projectId, pause, acting }: ApprovePause, { seen }: StatusClaims): PauseApproved[] {
  const { reason, from, to } = pause;
  if (seen.pauses.some((known) => known.from === from && known.to === to)) return [];
  if (to < from) throw new RuleViolation('housing.pause-ends-before-it-begins', '停工结束日期早于开始日期');
  if (from < acting.today) throw new RuleViolation('housing.pause-begun', '停工须事前报备，不能补批');
  return [{ type: 'PauseApproved', data: { projectId, reason, from, to } }];
}
