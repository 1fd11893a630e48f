import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { IsPublicText } from '../../public-text.js';
import { needStatus, ofMatter, type PetitionMatter, type RecipientObjected } from '../petition-matter.js';

/** 办理单位异议: the matter is not its own. */
export class JurisdictionObjection {
  @IsPublicText(500) readonly reason!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ObjectJurisdiction {
  constructor(
    readonly matterNo: string,
    readonly objection: JurisdictionObjection,
    readonly acting: Acting,
  ) {}
}

/** Within 5 working days, or the matter is the unit's (E-03). */
export function objectJurisdiction(
  { matterNo, objection, acting }: ObjectJurisdiction,
  state: PetitionMatter,
): RecipientObjected[] {
  const { reason, occurredOn } = objection;
  if (state.status === 'objected') return [];
  needStatus(state, 'forwarded');
  const { on, when } = happened(occurredOn, acting);
  if (on > state.objectBy) {
    throw new RuleViolation('petition.objection-late', `异议期已于 ${state.objectBy} 届满，该件由 ${state.unit} 办理`);
  }
  const data = { ...ofMatter(matterNo, on, state), unit: state.unit, reason };
  return [{ type: 'RecipientObjected', data, ...when }];
}
