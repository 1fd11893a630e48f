import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsPositive } from 'class-validator';
import { workingDaysBetween } from '#deadlines/calendar.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { Meeting, MeetingHeld } from '../meeting.js';

/** 召开会议: who belongs to it, who is there, how many must be. */
export class Attendance {
  @IsText(30) readonly chair!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsText(30, 1, { each: true })
  readonly members!: readonly string[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsText(30, 1, { each: true })
  readonly present!: readonly string[];
  /** 法定人数. */
  @IsInt() @IsPositive() readonly quorum!: number;
}

export class HoldMeeting {
  constructor(
    readonly meetingNo: string,
    readonly attendance: Attendance,
    readonly acting: Acting,
  ) {}
}

/** Puts on record that the meeting was held. One without quorum or in-time materials was held, too: it resolves nothing. */
export function holdMeeting({ meetingNo, attendance, acting }: HoldMeeting, { sent, held }: Meeting): MeetingHeld[] {
  if (held) return [];
  const { chair, members, present, quorum } = attendance;
  const strangers = present.filter((one) => !members.includes(one));
  if (strangers.length > 0) {
    throw new RuleViolation('housing.not-a-member', `${strangers.join('、')} 不是会议成员，请作为列席人员另行记录`);
  }
  if (!present.includes(chair)) throw new RuleViolation('housing.chair-absent', '主持人应出席会议');
  if (2 * quorum <= members.length) throw new RuleViolation('housing.quorum-too-small', '法定人数应超过成员的半数');
  const quorumMet = present.length >= quorum;
  const materialDays = sent ? workingDaysBetween(calendarKnown(acting), sent.sentOn, acting.today) : 0;
  const data = { meetingNo, chair, members, present, quorum, quorumMet, materialDays };
  return [{ type: 'MeetingHeld', data }];
}
