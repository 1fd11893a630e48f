import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { MaterialsSent, MeetingHeld, ResolutionAdopted } from '../meeting/meeting.js';

export class ResolvedItemRow {
  @IsString() readonly id!: string;
  @IsString() readonly title!: string;
  @IsOptional() @IsString() readonly projectId?: string;
  @IsOptional() @IsString() readonly issueId?: string;
  @IsOptional() @IsString() readonly owner?: string;
  @IsOptional() @IsString() readonly due?: string;
}

/** 会议与议定 line. What a member said or how he voted is in no list: that is for the secretary's record. */
export class MeetingRow {
  @IsString() readonly meetingNo!: string;
  @IsString() readonly meetsOn!: string;
  @IsString() readonly materialsSentOn!: string;
  /** Empty until it was held. */
  @IsString() readonly heldOn!: string;
  @IsInt() readonly membersPresent!: number;
  @IsArray() @IsString({ each: true }) readonly present!: readonly string[];
  @IsInt() readonly quorum!: number;
  @IsBoolean() readonly quorumMet!: boolean;
  @IsInt() readonly materialDays!: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ResolvedItemRow)
  readonly resolved!: readonly ResolvedItemRow[];
}

export const MEETING_FACTS = ['MaterialsSent', 'MeetingHeld', 'ResolutionAdopted'].map((type) => `housing.${type}`);

export function meetingOf({ data }: Fact): string {
  return (data as { meetingNo: string }).meetingNo;
}

export function project(row: MeetingRow | undefined, { type, data, recordedAt }: Fact): MeetingRow | undefined {
  const known = row ?? planned((data as { meetingNo: string }).meetingNo);
  switch (type) {
    case 'housing.MaterialsSent': {
      const { meetsOn, sentOn } = data as MaterialsSent['data'];
      return { ...known, meetsOn, materialsSentOn: sentOn };
    }
    case 'housing.MeetingHeld': {
      const { present, quorum, quorumMet, materialDays } = data as MeetingHeld['data'];
      const held = { present, membersPresent: present.length, quorum, quorumMet, materialDays };
      return { ...known, heldOn: dayOf(recordedAt), ...held };
    }
    case 'housing.ResolutionAdopted':
      return { ...known, resolved: [...known.resolved, ...(data as ResolutionAdopted['data']).items] };
  }
  return row;
}

function planned(meetingNo: string): MeetingRow {
  const nothing = { present: [], membersPresent: 0, quorum: 0, quorumMet: false, materialDays: 0, resolved: [] };
  return { meetingNo, meetsOn: '', materialsSentOn: '', heldOn: '', ...nothing };
}
