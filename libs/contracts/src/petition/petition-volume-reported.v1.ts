import { IsCode, IsCount } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Matters of a period, all and about housing projects (件). Published by petition. */
@Published('petition.petition-volume-reported.v1', { level: 'L1', label: '信访量统计' })
export class PetitionVolumeReportedV1 {
  @IsCode() readonly period!: string;
  @IsCount() readonly all!: number;
  @IsCount() readonly project!: number;
}
