import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { daysBetween } from '#kernel/time.js';
import type { Enterprise, LyingFlatFound } from '../enterprise.js';

/** 躺平认定. */
export class LyingFlatFinding {
  /** Day on which an unanswered notice was served since which the firm cannot be reached. */
  @IsOptional() @IsDay() readonly unreachableSince?: string;
  /** Documents on which the finding rests. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsText(100, 1, { each: true }) readonly evidence!: readonly string[];
  @IsText() readonly reason!: string;
}

export class FindLyingFlat {
  constructor(
    readonly projectId: string,
    readonly finding: LyingFlatFinding,
    readonly acting: Acting,
  ) {}
}

const BROKEN = 2;
const UNREACHABLE_DAYS = 15;

/** H-13: two broken dated commitments, or out of reach for 15 days; and the firm was heard or duly called. */
export function findLyingFlat({ projectId, finding, acting }: FindLyingFlat, state: Enterprise): LyingFlatFound[] {
  if (state.lyingFlat) return [];
  if (!state.heard) throw new RuleViolation('housing.firm-not-heard', '认定前须听取企业陈述，或有其未到场的证明');
  const { unreachableSince, evidence, reason } = finding;
  if (unreachableSince !== undefined && !state.unanswered.includes(unreachableSince)) {
    throw new RuleViolation('housing.no-unanswered-notice', `${unreachableSince} 没有送达而未答复的函件`);
  }
  const brokenCommitments = state.broken.size;
  const unreachableDays = unreachableSince === undefined ? 0 : daysBetween(unreachableSince, acting.today);
  const criteria = [
    ...(brokenCommitments >= BROKEN ? (['broken-commitments'] as const) : []),
    ...(unreachableDays >= UNREACHABLE_DAYS ? (['unreachable'] as const) : []),
  ];
  if (criteria.length === 0) {
    throw new RuleViolation(
      'housing.not-lying-flat',
      `未达认定标准：失信承诺 ${brokenCommitments} 项（应不少于 ${BROKEN}），失联 ${unreachableDays} 天（应不少于 ${UNREACHABLE_DAYS}）`,
    );
  }
  const data = { projectId, criteria, brokenCommitments, unreachableDays, evidence, reason };
  return [{ type: 'LyingFlatFound', data }];
}
