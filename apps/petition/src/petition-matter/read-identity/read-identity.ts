import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsPublicText } from '../../public-text.js';
import { needStatus, ofMatter, type IdentityRead, type PetitionMatter } from '../petition-matter.js';

/** Why an officer has to know who petitions. */
export class LookReason {
  @IsPublicText(200) readonly reason!: string;
}

export class ReadIdentity {
  constructor(
    readonly matterNo: string,
    readonly look: LookReason,
    readonly acting: Acting,
  ) {}
}

/** By matter and reason, never by person (E-06). */
export function readIdentity({ matterNo, look, acting }: ReadIdentity, state: PetitionMatter): IdentityRead[] {
  needStatus(state, 'registered', 'forwarded', 'objected', 'accepted', 'answered', 'closed');
  if (!state.identitySealed) throw new RuleViolation('petition.no-identity', '该件没有登记信访人信息');
  return [{ type: 'IdentityRead', data: { ...ofMatter(matterNo, acting.today, state), reason: look.reason } }];
}
