import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsDay, IsFen, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needReorganisation, type InsolvencyCase } from '../insolvency-case.js';
import { VOTING_GROUPS, type GroupVoted, type VotingGroup } from '../insolvency-events.js';

/** 分组表决. */
export class GroupVote {
  @IsIn(VOTING_GROUPS) readonly group!: VotingGroup;
  /** Creditors of the group who were present. */
  @IsCount() readonly present!: number;
  @IsCount() readonly inFavour!: number;
  /** All claims of the group, 分. */
  @IsFen() readonly groupClaims!: number;
  @IsFen() readonly claimsInFavour!: number;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RecordGroupVote {
  constructor(
    readonly projectId: string,
    readonly vote: GroupVote,
    readonly acting: Acting,
  ) {}
}

/** No vote on a plan that leaves cost, funding, contractor, schedule or homeowners open (C-04). */
export function recordGroupVote({ projectId, vote, acting }: RecordGroupVote, state: InsolvencyCase): GroupVoted[] {
  const { occurredOn, ...counted } = vote;
  needReorganisation(state);
  if (state.missing === undefined) throw new RuleViolation('court.no-plan-draft', '尚未提交重整计划草案');
  if (state.missing.length > 0) {
    throw new RuleViolation('court.plan-incomplete', `草案尚不完备，不能表决，缺：${state.missing.join('、')}`);
  }
  if (counted.inFavour > counted.present || counted.claimsInFavour > counted.groupClaims) {
    throw new RuleViolation('court.votes-above-total', '赞成的人数或债权额多于全组');
  }
  const { on, when } = happened(occurredOn, acting);
  const data = { projectId, caseNo: state.caseNo, on, ...counted, adopted: isAdopted(counted) };
  return [{ type: 'GroupVoted', data, ...when }];
}

/** More than half of those present, holding two thirds of the group's claims (84). */
function isAdopted({ present, inFavour, groupClaims, claimsInFavour }: Omit<GroupVote, 'occurredOn'>): boolean {
  return 2 * inFavour > present && 3n * BigInt(claimsInFavour) >= 2n * BigInt(groupClaims);
}
