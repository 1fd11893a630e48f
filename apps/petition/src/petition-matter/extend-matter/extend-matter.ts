import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { extendedDueDay } from '../../statutory-clocks.js';
import { IsPublicText } from '../../public-text.js';
import { needStatus, ofMatter, type MatterExtended, type PetitionMatter } from '../petition-matter.js';

/** 延期办理. */
export class MatterExtension {
  @IsPublicText(500) readonly reason!: string;
}

export class ExtendMatter {
  constructor(
    readonly matterNo: string,
    readonly extension: MatterExtension,
    readonly acting: Acting,
  ) {}
}

/** 30 days more, once, approved before the 60 are over (信访工作条例 34). */
export function extendMatter({ matterNo, extension, acting }: ExtendMatter, state: PetitionMatter): MatterExtended[] {
  needStatus(state, 'accepted');
  if (state.extended) throw new RuleViolation('petition.already-extended', '办理期限只能延长一次');
  if (acting.today > state.due) {
    throw new RuleViolation('petition.extension-late', `办理期限已于 ${state.due} 届满，不能再延期`);
  }
  const to = extendedDueDay('DL-E04', state.acceptedOn, acting);
  const data = { ...ofMatter(matterNo, acting.today, state), to, reason: extension.reason };
  return [{ type: 'MatterExtended', data }];
}
