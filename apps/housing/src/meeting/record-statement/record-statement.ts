import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { heldMeeting, mustBePresent } from '../held-meeting.js';
import type { Meeting, OpinionRecorded } from '../meeting.js';

/** 发言. */
export class Statement {
  @IsText(30) readonly speaker!: string;
  @IsText() readonly text!: string;
}

export class RecordStatement {
  constructor(
    readonly meetingNo: string,
    readonly statement: Statement,
    readonly acting: Acting,
  ) {}
}

/** What a member said. The chair speaks last: after it nobody else does (H-10). */
export function recordStatement({ meetingNo, statement }: RecordStatement, state: Meeting): OpinionRecorded[] {
  const held = heldMeeting(state, meetingNo);
  const { speaker, text } = statement;
  if (state.statements.has(`${speaker}: ${text}`)) return [];
  mustBePresent(held, speaker);
  const kind = speaker === held.chair ? 'chair' : 'member';
  if (state.chairSpoke && kind === 'member') {
    throw new RuleViolation('housing.chair-speaks-last', '主持人已末位表态，不再记录其他成员发言');
  }
  return [{ type: 'OpinionRecorded', data: { meetingNo, speaker, text, kind } }];
}
