import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import {
  CATEGORIES,
  CHANNELS,
  KINDS,
  ROUTES,
  type Category,
  type Channel,
  type Kind,
  type Route,
} from '../matter-words.js';
import type { MatterRegistered, MatterRouted, PetitionMatter } from '../petition-matter.js';

/** 信访登记: what the matter is. Who petitions goes into the vault by a route of its own. */
export class MatterEntry {
  /** 信访件编号. */
  @IsCode() readonly matterNo!: string;
  @IsIn(CHANNELS) readonly channel!: Channel;
  @IsIn(KINDS) readonly kind!: Kind;
  @IsIn(CATEGORIES) readonly category!: Category;
  @IsIn(ROUTES) readonly route!: Route;
  @IsOptional() @IsProjectId() readonly projectId?: string;
  /** The earlier matter that this one repeats. */
  @IsOptional() @IsCode() readonly repeatOf?: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RegisterMatter {
  constructor(
    readonly entry: MatterEntry,
    readonly acting: Acting,
  ) {}
}

/** Registers and routes a matter. 检举控告 is for the inspectors alone: nothing of it stays here (E-02). */
export function registerMatter(
  { entry, acting }: RegisterMatter,
  state: PetitionMatter,
): (MatterRegistered | MatterRouted)[] {
  const { occurredOn, route, kind, ...matter } = entry;
  const { matterNo, projectId } = matter;
  if (kind === 'accusation') {
    throw new RuleViolation('petition.accusation-goes-to-discipline', '检举控告不在此登记，请按规定转送纪检监察机关');
  }
  if (matter.repeatOf === matterNo) throw new RuleViolation('petition.repeats-itself', '重复信访应填写原信访件编号');
  if (state.status !== 'none') return [];
  const { on, when } = happened(occurredOn, acting);
  const routed = { matterNo, ...(projectId === undefined ? {} : { projectId }), on, route };
  return [
    { type: 'MatterRegistered', data: { ...matter, kind, on, forwardBy: dueDay('DL-E01', on, acting) }, ...when },
    { type: 'MatterRouted', data: routed, ...when },
  ];
}
