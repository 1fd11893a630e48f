import { IsArray, ValidateNested } from 'class-validator';
import { FieldChange } from '../parts/field-change.js';
import { Type } from 'class-transformer';
import { IsCount, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Fields of the project file changed, with the reason. Published by housing. */
@Published('housing.project-profile-changed.v1', { level: 'L1', label: '基本信息变更' })
export class ProjectProfileChangedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldChange) readonly changes!: FieldChange[];
  @IsText() readonly reason!: string;
  /** The new number, when it changed. */
  @IsOptional() @IsCount() readonly households?: number;
}
