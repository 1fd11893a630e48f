import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { isRole } from '#identity/roles.js';
import type { Account, RoleGrantRequested } from '../account.js';
import { openStanding, refuseMixedRoles, refuseOwnAccount } from '../standing-rules.js';

/** Why somebody needs, or no longer needs, a role. */
export class RoleReason {
  @IsText(200) readonly reason!: string;
}

export class RequestRole {
  constructor(
    readonly userId: string,
    readonly role: string,
    readonly because: RoleReason,
    readonly acting: Acting,
  ) {}
}

/** 授权申请: changes nothing until another person confirms it. */
export function requestRole({ userId, role, because, acting }: RequestRole, state: Account): RoleGrantRequested[] {
  if (!isRole(role)) throw new RuleViolation('identity.unknown-role', `没有“${role}”这个岗位`);
  const { roles } = openStanding(state);
  refuseOwnAccount(userId, acting.userId);
  if (roles.includes(role) || state.requested.has(role)) return [];
  refuseMixedRoles([...roles, ...state.requested.keys(), role]);
  const { reason } = because;
  return [{ type: 'RoleGrantRequested', data: { userId, role, requestedBy: acting.userId, reason } }];
}
