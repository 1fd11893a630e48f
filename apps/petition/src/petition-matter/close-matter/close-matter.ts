import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needStatus, ofMatter, type MatterClosed, type PetitionMatter } from '../petition-matter.js';

/** 信访办结. It asks for no withdrawal, and has no field for one (E-05). */
export class MatterClosing {
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class CloseMatter {
  constructor(
    readonly matterNo: string,
    readonly closing: MatterClosing,
    readonly acting: Acting,
  ) {}
}

/** After the opinion; a matter that is led to another route (诉访分离) ends with that. */
export function closeMatter({ matterNo, closing, acting }: CloseMatter, state: PetitionMatter): MatterClosed[] {
  if (state.status === 'closed') return [];
  if (state.route === 'petition') needStatus(state, 'answered');
  else needStatus(state, 'registered', 'forwarded', 'objected', 'accepted', 'answered');
  const { on, when } = happened(closing.occurredOn, acting);
  return [{ type: 'MatterClosed', data: ofMatter(matterNo, on, state), ...when }];
}
