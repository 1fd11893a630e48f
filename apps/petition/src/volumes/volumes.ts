import { IsInt, IsNumber, IsString } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import type { Fact } from '#messaging/fact.js';
import type { PetitionVolumeReported } from '../volume-report/volume-report.js';

/** 信访量统计 of one month, in matters (件). */
export class VolumeRow {
  /** YYYY-MM */
  @IsString() readonly period!: string;
  @IsInt() readonly all!: number;
  @IsInt() readonly project!: number;
  /** Why the figures were changed after they were first reported. */
  @IsOptional() @IsString() readonly reason?: string;
}

export class VolumeView extends VolumeRow {
  /** Share of matters about housing projects, percent, one decimal; 0 without matters. */
  @IsNumber() readonly share!: number;
}

export function project(_: VolumeRow | undefined, fact: Fact): VolumeRow {
  return fact.data as PetitionVolumeReported['data'];
}

export function volumeView(row: VolumeRow): VolumeView {
  const share = row.all === 0 ? 0 : Math.round((1000 * row.project) / row.all) / 10;
  return { ...row, share };
}
