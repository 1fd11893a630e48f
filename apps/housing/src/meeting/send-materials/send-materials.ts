import { Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay } from '#kernel/fields/fields.js';
import type { MaterialsSent, Meeting } from '../meeting.js';

/** 会前送材料. */
export class Materials {
  @IsDay() readonly meetsOn!: string;
  /** SHA-256 of what was sent, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/, { message: '$property 应为材料的 SHA-256' }) readonly hash!: string;
}

export class SendMaterials {
  constructor(
    readonly meetingNo: string,
    readonly materials: Materials,
    readonly acting: Acting,
  ) {}
}

/** The members have the materials; a changed set counts from its own day. */
export function sendMaterials({ meetingNo, materials, acting }: SendMaterials, state: Meeting): MaterialsSent[] {
  if (state.sent?.hash === materials.hash && state.sent.meetsOn === materials.meetsOn) return [];
  if (state.held) throw new RuleViolation('housing.meeting-held', '会议已召开，不能再送会前材料');
  if (materials.meetsOn < acting.today) {
    throw new RuleViolation('housing.meeting-in-past', `会议日期 ${materials.meetsOn} 已过`);
  }
  return [{ type: 'MaterialsSent', data: { meetingNo, ...materials, sentOn: acting.today } }];
}
