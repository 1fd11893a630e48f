import type { Acting } from '#kernel/acting.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import { needStatus, ofMatter, type IdentitySealed, type PetitionMatter } from '../petition-matter.js';

/** Who petitions. Goes into the vault and nowhere else: into no event, no refusal, no hash. */
export class Identity {
  @IsText(50) readonly name!: string;
  @IsOptional() @IsText(30) readonly phone?: string;
  @IsOptional() @IsText(200) readonly address?: string;
}

export class SealIdentity {
  constructor(
    readonly matterNo: string,
    readonly identity: Identity,
    readonly acting: Acting,
  ) {}
}

export function sealIdentity({ matterNo, acting }: SealIdentity, state: PetitionMatter): IdentitySealed[] {
  needStatus(state, 'registered', 'forwarded', 'objected', 'accepted', 'answered');
  return [{ type: 'IdentitySealed', data: ofMatter(matterNo, acting.today, state) }];
}
