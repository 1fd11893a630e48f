import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Account, RoleGranted } from '../account.js';
import { openStanding, refuseMixedRoles, refuseOwnAccount } from '../standing-rules.js';

export class ConfirmRole {
  constructor(
    readonly userId: string,
    readonly role: string,
    readonly acting: Acting,
  ) {}
}

/** 授权确认: by another person than the one who asked, and never for oneself. */
export function confirmRole({ userId, role, acting }: ConfirmRole, state: Account): RoleGranted[] {
  const standing = openStanding(state);
  refuseOwnAccount(userId, acting.userId);
  if (standing.roles.includes(role)) return [];
  const requestedBy = state.requested.get(role);
  if (requestedBy === undefined) throw new RuleViolation('identity.not-requested', '该岗位没有待确认的授权申请');
  if (requestedBy === acting.userId) {
    throw new RuleViolation('identity.own-request', '授权申请不得由申请人自己确认，请由另一人确认');
  }
  const roles = [...standing.roles, role];
  refuseMixedRoles(roles);
  return [{ type: 'RoleGranted', data: { ...standing, roles, role, requestedBy, confirmedBy: acting.userId } }];
}
