import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsCount, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { at } from '#kernel/time.js';
import type { CheckDone, UnannouncedCheck } from '../unannounced-check.js';

/** 暗访完成: what was seen on the site. */
export class Visit {
  @IsProjectId() readonly projectCode!: string;
  @IsOptional() @IsCode() readonly claimId?: string;
  @IsDay() readonly visitedOn!: string;
  @IsBoolean() readonly criticalPathWorking!: boolean;
  @IsOptional() @IsCount() readonly workers?: number;
  @IsText() readonly facts!: string;
}

export class DoCheck {
  constructor(
    readonly checkId: string,
    readonly visit: Visit,
    readonly acting: Acting,
  ) {}
}

export function doCheck({ checkId, visit, acting }: DoCheck, state: UnannouncedCheck): CheckDone[] {
  const { projectCode, ...seen } = visit;
  if (!state.chosen.has(projectCode)) {
    throw new RuleViolation('discipline.not-drawn', `暗访 ${checkId} 没有抽中楼盘 ${projectCode}`);
  }
  const data = { projectId: projectCode, checkId, ...seen };
  const done = state.done.get(projectCode);
  if (done) {
    if (JSON.stringify(done) === JSON.stringify(data)) return [];
    throw new RuleViolation('discipline.check-done', `楼盘 ${projectCode} 的暗访已经记录，不能改写`);
  }
  if (visit.visitedOn > acting.today) {
    throw new RuleViolation('discipline.visit-in-future', `暗访日期 ${visit.visitedOn} 尚未到来`);
  }
  const earlier = visit.visitedOn < acting.today ? { occurredAt: at(visit.visitedOn).toISOString() } : {};
  return [{ type: 'CheckDone', data, ...earlier }];
}
