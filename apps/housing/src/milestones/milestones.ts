import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type {
  MilestoneAchieved,
  MilestoneMissed,
  MilestoneRescheduled,
  MilestoneScheduled,
} from '../disposition-plan/milestone-events.js';

export const MILESTONE_STATUS = ['scheduled', 'missed', 'achieved'] as const;

/** 节点: a milestone with its original date and what became of it. */
export class MilestoneRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly milestoneId!: string;
  @IsString() readonly title!: string;
  /** Agency id. */
  @IsString() readonly owner!: string;
  @IsString() readonly due!: string;
  /** H-07: the first date of all. */
  @IsString() readonly originalDue!: string;
  @IsInt() readonly reschedules!: number;
  @IsIn(MILESTONE_STATUS) readonly status!: (typeof MILESTONE_STATUS)[number];
  /** YYYY-MM-DD or empty. */
  @IsString() readonly achievedOn!: string;
  /** Every date that was missed, also one that was moved afterwards. */
  @IsArray() @IsString({ each: true }) readonly missedDates!: readonly string[];
}

export function milestoneKey({ projectId, milestoneId }: { projectId: string; milestoneId: string }): string {
  return `${projectId} ${milestoneId}`;
}

export function project(row: MilestoneRow | undefined, { type, data }: Fact): MilestoneRow | undefined {
  if (type === 'housing.MilestoneScheduled') {
    const { projectId: projectCode, milestoneId, title, owner, due } = data as MilestoneScheduled['data'];
    return {
      ...{ projectCode, milestoneId, title, owner, due, originalDue: due },
      ...{ reschedules: 0, status: 'scheduled', achievedOn: '', missedDates: [] },
    };
  }
  return row && changed(row, type, data);
}

function changed(row: MilestoneRow, type: string, data: object): MilestoneRow {
  switch (type) {
    case 'housing.MilestoneRescheduled': {
      const { newDue } = data as MilestoneRescheduled['data'];
      return { ...row, due: newDue, reschedules: row.reschedules + 1, status: 'scheduled' };
    }
    case 'housing.MilestoneAchieved':
      return { ...row, status: 'achieved', achievedOn: (data as MilestoneAchieved['data']).achievedOn };
    case 'housing.MilestoneMissed': {
      const { due } = data as MilestoneMissed['data'];
      return { ...row, status: 'missed', missedDates: [...row.missedDates, due] };
    }
    default:
      return row;
  }
}
