import { RuleViolation } from '#kernel/errors.js';
import type { Meeting, MeetingHeld } from './meeting.js';

/** @throws RuleViolation unless the meeting was held */
export function heldMeeting({ held }: Meeting, meetingNo: string): MeetingHeld['data'] {
  if (!held) throw new RuleViolation('housing.meeting-not-held', `会议 ${meetingNo} 尚未召开`);
  return held;
}

/** @throws RuleViolation unless the member was there */
export function mustBePresent({ present }: MeetingHeld['data'], member: string): void {
  if (!present.includes(member)) throw new RuleViolation('housing.not-present', `${member} 未出席会议`);
}
