import type { Acting } from '#kernel/acting.js';
import { IsCode, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { heldMeeting, mustBePresent } from '../held-meeting.js';
import { dissentOf, type DissentRecorded, type Meeting } from '../meeting.js';

/** 不同意见. */
export class Dissent {
  @IsCode() readonly itemId!: string;
  @IsText(30) readonly member!: string;
  @IsText() readonly text!: string;
  /** The dissent then stands in the project's own record. */
  @IsOptional() @IsProjectId() readonly projectId?: string;
}

export class RecordDissent {
  constructor(
    readonly meetingNo: string,
    readonly dissent: Dissent,
    readonly acting: Acting,
  ) {}
}

/** A member's dissent is kept as it was said. */
export function recordDissent({ meetingNo, dissent }: RecordDissent, state: Meeting): DissentRecorded[] {
  const held = heldMeeting(state, meetingNo);
  if (state.dissents.has(dissentOf(dissent))) return [];
  mustBePresent(held, dissent.member);
  return [{ type: 'DissentRecorded', data: { meetingNo, ...dissent } }];
}
