import { IsIn } from 'class-validator';
import { PageQuery } from '#http/page.js';
import { IsCode, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { MILESTONE_STATUS, type MilestoneRow } from './milestones.js';

/** Which milestones are asked for. */
export class MilestonesQuery extends PageQuery {
  @IsOptional() @IsProjectId() readonly projectCode?: string;
  @IsOptional() @IsIn(MILESTONE_STATUS) readonly status?: MilestoneRow['status'];
  @IsOptional() @IsCode() readonly owner?: string;
}

export function asked({ projectCode, status, owner }: MilestonesQuery): Partial<MilestoneRow> {
  return {
    ...(projectCode === undefined ? {} : { projectCode }),
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { owner }),
  };
}
