import { Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsOptional } from '#kernel/fields/fields.js';
import { IsPublicText } from '../../public-text.js';
import type { PetitionVolumeReported, VolumeReport } from '../volume-report.js';

/** 信访量统计. */
export class Volume {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '$property 应为月份，如 2026-01' }) readonly period!: string;
  /** All matters of the month. */
  @IsCount() readonly all!: number;
  /** Those about housing projects. */
  @IsCount() readonly project!: number;
  /** Why figures that were reported before are changed. */
  @IsOptional() @IsPublicText(500) readonly reason?: string;
}

export class ReportVolume {
  constructor(
    readonly volume: Volume,
    readonly acting: Acting,
  ) {}
}

/** A month that has begun; figures once reported change only with a reason that stays on record. */
export function reportVolume({ volume, acting }: ReportVolume, state: VolumeReport): PetitionVolumeReported[] {
  const { period, all, project, reason } = volume;
  if (period > acting.today.slice(0, 7)) throw new RuleViolation('petition.period-in-future', `${period} 尚未到来`);
  if (project > all) throw new RuleViolation('petition.share-above-all', `问题楼盘 ${project} 件多于总量 ${all} 件`);
  if (state.reported && state.all === all && state.project === project) return [];
  if (state.reported && reason === undefined) {
    throw new RuleViolation('petition.volume-reported', `${period} 已上报，更正应说明原因`);
  }
  return [{ type: 'PetitionVolumeReported', data: { ...volume } }];
}
