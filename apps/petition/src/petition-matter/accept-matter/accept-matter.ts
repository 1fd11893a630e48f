import type { Acting } from '#kernel/acting.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import { needStatus, ofMatter, type MatterAccepted, type PetitionMatter } from '../petition-matter.js';

/** 受理告知. */
export class MatterAcceptance {
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class AcceptMatter {
  constructor(
    readonly matterNo: string,
    readonly acceptance: MatterAcceptance,
    readonly acting: Acting,
  ) {}
}

/** From here the matter is to be finished within 60 days (信访工作条例 34). */
export function acceptMatter({ matterNo, acceptance, acting }: AcceptMatter, state: PetitionMatter): MatterAccepted[] {
  if (state.status === 'accepted') return [];
  needStatus(state, 'forwarded');
  const { on, when } = happened(acceptance.occurredOn, acting);
  const data = { ...ofMatter(matterNo, on, state), unit: state.unit, due: dueDay('DL-E04', on, acting) };
  return [{ type: 'MatterAccepted', data, ...when }];
}
