import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { OPINIONS, type Opinion } from '../matter-words.js';
import { needStatus, ofMatter, type OpinionIssued, type PetitionMatter } from '../petition-matter.js';

/** 信访处理意见. */
export class HandlingOpinion {
  @IsIn(OPINIONS) readonly kind!: Opinion;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class IssueOpinion {
  constructor(
    readonly matterNo: string,
    readonly opinion: HandlingOpinion,
    readonly acting: Acting,
  ) {}
}

export function issueOpinion({ matterNo, opinion, acting }: IssueOpinion, state: PetitionMatter): OpinionIssued[] {
  needStatus(state, 'accepted');
  const { on, when } = happened(opinion.occurredOn, acting);
  return [{ type: 'OpinionIssued', data: { ...ofMatter(matterNo, on, state), kind: opinion.kind }, ...when }];
}
