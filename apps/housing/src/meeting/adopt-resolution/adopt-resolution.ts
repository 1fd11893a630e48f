import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { heldMeeting } from '../held-meeting.js';
import type { Meeting, MeetingHeld, ResolutionAdopted } from '../meeting.js';

export class Resolved {
  @IsCode() readonly id!: string;
  @IsText(200) readonly title!: string;
  @IsOptional() @IsProjectId() readonly projectId?: string;
  @IsOptional() @IsCode() readonly issueId?: string;
  /** 责任单位 and 期限; with both a task follows. */
  @IsOptional() @IsCode() readonly owner?: string;
  @IsOptional() @IsDay() readonly due?: string;
}

/** 议定事项 of one meeting. */
export class Resolution {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Resolved)
  readonly items!: readonly Resolved[];
  /** Needed where the chair decides against the majority (重大行政决策程序暂行条例 第三十条). */
  @IsOptional() @IsText() readonly reason?: string;
}

export class AdoptResolution {
  constructor(
    readonly meetingNo: string,
    readonly resolution: Resolution,
    readonly acting: Acting,
  ) {}
}

/** Working days that members have for the materials, the meeting's day counted. */
const MATERIAL_DAYS = 3;

/** H-10: quorum, materials in time, every vote or abstention on record, the chair heard last. */
export function adoptResolution({ meetingNo, resolution }: AdoptResolution, state: Meeting): ResolutionAdopted[] {
  const held = heldMeeting(state, meetingNo);
  const { items, reason } = resolution;
  if (items.every(({ id, title }) => state.adopted.get(id) === title)) return [];
  const again = items.find(({ id }) => state.adopted.has(id));
  if (again) throw new RuleViolation('housing.item-adopted', `${again.id} 已议定，不能更改`);
  checkMeeting(held, state);
  for (const { id } of items) checkVotes(id, held, state, reason);
  const why = reason === undefined ? {} : { reason };
  return [{ type: 'ResolutionAdopted', data: { resolutionId: meetingNo, meetingNo, items, ...why } }];
}

function checkMeeting({ quorumMet, materialDays, present, quorum }: MeetingHeld['data'], state: Meeting): void {
  if (!quorumMet) {
    throw new RuleViolation('housing.no-quorum', `到会 ${present.length} 人，不足法定人数 ${quorum} 人，不能议定`);
  }
  if (!state.sent || materialDays < MATERIAL_DAYS) {
    throw new RuleViolation('housing.materials-too-late', `会议材料应至少提前 ${MATERIAL_DAYS} 个工作日送达`);
  }
  if (!state.chairSpoke) throw new RuleViolation('housing.chair-not-heard', '主持人尚未末位表态');
}

function checkVotes(itemId: string, { present }: MeetingHeld['data'], { votes }: Meeting, reason?: string): void {
  const cast = votes.get(itemId);
  const silent = present.filter((member) => !cast?.has(member));
  if (silent.length > 0) {
    throw new RuleViolation('housing.votes-missing', `${itemId} 尚缺表决或弃权记录：${silent.join('、')}`);
  }
  const approving = present.filter((member) => cast?.get(member) === 'for').length;
  if (2 * approving <= present.length && reason === undefined) {
    throw new RuleViolation('housing.against-majority', `${itemId} 与多数人意见不一致，应说明理由`);
  }
}
