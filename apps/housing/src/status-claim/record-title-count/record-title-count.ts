import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsDay } from '#kernel/fields/fields.js';
import { happened } from '../claim-standing.js';
import type { TitleCountReported } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** 办证数 by the registry's own count. */
export class TitleCount {
  @IsDay() readonly on!: string;
  /** 首次登记 flats. */
  @IsCount() readonly firstRegistrations!: number;
  /** Certificates in the hands of households. */
  @IsCount() readonly issued!: number;
}

export class RecordTitleCount {
  constructor(
    readonly projectId: string,
    readonly count: TitleCount,
    readonly acting: Acting,
  ) {}
}

/** Housing cannot type 已办证: this is the registry's route. */
export function recordTitleCount(
  { projectId, count, acting }: RecordTitleCount,
  { seen }: StatusClaims,
): TitleCountReported[] {
  const { on, firstRegistrations, issued } = count;
  const envelope = happened(on, acting);
  if (issued > firstRegistrations) {
    throw new RuleViolation('housing.issued-above-registered', '已发证数不能多于首次登记数');
  }
  if (seen.counted?.on === on && seen.registered === firstRegistrations && seen.counted.issued === issued) return [];
  return [{ type: 'TitleCountReported', data: { projectId, on, firstRegistrations, issued }, ...envelope }];
}
