import type { Acting } from '#kernel/acting.js';
import { IsCode, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import { needStatus, ofMatter, type MatterForwarded, type PetitionMatter } from '../petition-matter.js';

/** 转送交办. */
export class Forwarding {
  /** Agency that is to handle the matter, an entry of the organisation directory. */
  @IsCode() readonly to!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ForwardMatter {
  constructor(
    readonly matterNo: string,
    readonly forwarding: Forwarding,
    readonly acting: Acting,
  ) {}
}

/** From here the unit has 15 days to tell whether it accepts, and 5 working days to object (信访工作条例 23). */
export function forwardMatter(
  { matterNo, forwarding, acting }: ForwardMatter,
  state: PetitionMatter,
): MatterForwarded[] {
  const { to, occurredOn } = forwarding;
  if (state.status === 'forwarded' && state.unit === to) return [];
  needStatus(state, 'registered', 'objected');
  const { on, when } = happened(occurredOn, acting);
  const clocks = { tellBy: dueDay('DL-E02', on, acting), objectBy: dueDay('DL-E03', on, acting) };
  const data = { ...ofMatter(matterNo, on, state), category: state.category, to, ...clocks };
  return [{ type: 'MatterForwarded', data, ...when }];
}
