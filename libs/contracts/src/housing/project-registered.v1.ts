import { IsIn } from 'class-validator';
import { IsCount, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A project has a file. Published by housing. */
@Published('housing.project-registered.v1', { level: 'L1', label: '项目建档' })
export class ProjectRegisteredV1 {
  @IsProjectId() readonly projectId!: string;
  @IsText(100) readonly name!: string;
  @IsOptional() @IsText(100) readonly registeredName?: string;
  /** 商品房 or 征收安置. */
  @IsIn(['commodity', 'resettlement']) readonly category!: 'commodity' | 'resettlement';
  @IsText(100) readonly township!: string;
  @IsText(100) readonly developer!: string;
  @IsText(18) readonly developerUscc!: string;
  @IsCount() readonly flats!: number;
  @IsOptional() @IsCount() readonly sold?: number;
  /** 涉及户数. */
  @IsCount() readonly households!: number;
}
