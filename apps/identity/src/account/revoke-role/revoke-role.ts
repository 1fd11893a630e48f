import type { Acting } from '#kernel/acting.js';
import type { Account, RoleRevoked } from '../account.js';
import type { RoleReason } from '../request-role/request-role.js';
import { openStanding, refuseOwnAccount } from '../standing-rules.js';

export class RevokeRole {
  constructor(
    readonly userId: string,
    readonly role: string,
    readonly because: RoleReason,
    readonly acting: Acting,
  ) {}
}

/** 收回: takes a role back, or turns a request down; one person is enough to take power away. */
export function revokeRole({ userId, role, because, acting }: RevokeRole, state: Account): RoleRevoked[] {
  const standing = openStanding(state);
  refuseOwnAccount(userId, acting.userId); // also keeps the last security administrator
  if (!standing.roles.includes(role) && !state.requested.has(role)) return [];
  const roles = standing.roles.filter((other) => other !== role);
  return [{ type: 'RoleRevoked', data: { ...standing, roles, role, revokedBy: acting.userId, ...because } }];
}
