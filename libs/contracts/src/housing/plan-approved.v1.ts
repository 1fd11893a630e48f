import { IsInt } from 'class-validator';
import { IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** 一楼一策 approved. Published by housing. */
@Published('housing.plan-approved.v1', { level: 'L1', label: '方案批准' })
export class PlanApprovedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsText(100) readonly path!: string;
  @IsInt() readonly planVersion!: number;
}
