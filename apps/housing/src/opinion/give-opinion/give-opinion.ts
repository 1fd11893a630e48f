import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import type { Opinion, OpinionGiven } from '../opinion.js';

/** 批示. */
export class LeaderOpinion {
  /** At most 40 characters: the task that follows carries it in its number. */
  @IsCode(40) readonly opinionId!: string;
  @IsOptional() @IsProjectId() readonly projectId?: string;
  @IsText(1000) readonly text!: string;
  @IsBoolean() readonly supervise!: boolean;
  /** 牵头单位 and 期限 of the task; both are needed where a task follows. */
  @IsOptional() @IsCode() readonly lead?: string;
  @IsOptional() @IsDay() readonly due?: string;
}

export class GiveOpinion {
  constructor(
    readonly opinion: LeaderOpinion,
    readonly acting: Acting,
  ) {}
}

/** A leader writes down an opinion; with 转督办 it names who leads and until when. */
export function giveOpinion({ opinion, acting }: GiveOpinion, { given }: Opinion): OpinionGiven[] {
  const { supervise, lead, due, text } = opinion;
  if (given?.text === text) return [];
  if (given) throw new RuleViolation('housing.opinion-number-taken', `编号 ${opinion.opinionId} 已用于另一批示`);
  if (supervise && (lead === undefined || due === undefined)) {
    throw new RuleViolation('housing.supervision-needs-lead', '转督办的批示须写明牵头单位和期限');
  }
  if (due !== undefined && due < acting.today) {
    throw new RuleViolation('housing.due-in-past', `办理期限 ${due} 已过`);
  }
  return [{ type: 'OpinionGiven', data: { ...opinion, givenBy: acting.name } }];
}
