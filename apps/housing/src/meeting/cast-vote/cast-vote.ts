import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { heldMeeting, mustBePresent } from '../held-meeting.js';
import type { Meeting, Vote, VoteRecorded } from '../meeting.js';

/** 表决. */
export class Ballot {
  @IsCode() readonly itemId!: string;
  @IsText(30) readonly member!: string;
  @IsIn(['for', 'against', 'abstain']) readonly vote!: Vote;
}

export class CastVote {
  constructor(
    readonly meetingNo: string,
    readonly ballot: Ballot,
    readonly acting: Acting,
  ) {}
}

/** A member's vote or abstention on one item; it stands. */
export function castVote({ meetingNo, ballot }: CastVote, state: Meeting): VoteRecorded[] {
  const held = heldMeeting(state, meetingNo);
  const { itemId, member, vote } = ballot;
  const before = state.votes.get(itemId)?.get(member);
  if (before === vote) return [];
  if (before) throw new RuleViolation('housing.vote-stands', `${member} 对 ${itemId} 已表决，不能更改`);
  mustBePresent(held, member);
  if (state.adopted.has(itemId)) throw new RuleViolation('housing.item-adopted', `${itemId} 已议定`);
  return [{ type: 'VoteRecorded', data: { meetingNo, itemId, member, vote } }];
}
