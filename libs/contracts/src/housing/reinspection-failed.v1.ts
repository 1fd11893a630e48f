import { IsArray, IsInt, ValidateNested } from 'class-validator';
import { FailedItem } from '../parts/failed-item.js';
import { Type } from 'class-transformer';
import { IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A re-inspection after closing failed. Published by housing. */
@Published('housing.reinspection-failed.v1', { level: 'L1', label: '回头看未通过' })
export class ReinspectionFailedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsInt() readonly month!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FailedItem) readonly failed!: FailedItem[];
}
