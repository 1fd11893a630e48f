import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText, PROJECT_ID } from '#kernel/fields/fields.js';
import type { BlockageRaised, IssueTrack } from '../issue-track.js';

/** 堵点. */
export class Blockage {
  @IsCode() readonly issueId!: string;
  @IsText(1000) readonly desc!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(PROJECT_ID, { each: true })
  readonly projects!: readonly string[];
}

export class RaiseBlockage {
  constructor(
    readonly blockage: Blockage,
    readonly acting: Acting,
  ) {}
}

/** Says what blocks which projects. */
export function raiseBlockage({ blockage, acting }: RaiseBlockage, { raised }: IssueTrack): BlockageRaised[] {
  const { issueId, desc, projects } = blockage;
  if (raised?.desc === desc) return [];
  if (raised) throw new RuleViolation('housing.issue-number-taken', `编号 ${issueId} 已用于另一堵点`);
  const [projectId, ...others] = projects;
  const one = projectId === undefined || others.length > 0 ? {} : { projectId };
  return [{ type: 'BlockageRaised', data: { ...one, issueId, desc, projects, raisedBy: acting.agency } }];
}
