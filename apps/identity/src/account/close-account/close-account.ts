import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { Account, AccountClosed } from '../account.js';
import { isAdministrator, openStanding, refuseOwnAccount } from '../standing-rules.js';

/** 销户. */
export class AccountClosing {
  @IsText(200) readonly reason!: string;
}

export class CloseAccount {
  constructor(
    readonly userId: string,
    readonly closing: AccountClosing,
    readonly acting: Acting,
  ) {}
}

/** Closes an account for good. Of an administrator the role is taken back first, which is another person's business. */
export function closeAccount({ userId, closing, acting }: CloseAccount, state: Account): AccountClosed[] {
  if (state.standing?.active === false) return [];
  const standing = openStanding(state);
  refuseOwnAccount(userId, acting.userId);
  if (isAdministrator(standing)) {
    throw new RuleViolation('identity.administrator-not-closed', '请先由安全管理员收回其管理员岗位，再注销账户');
  }
  const rolesEnded = [...standing.roles, ...state.requested.keys()];
  const data = { ...standing, roles: [], active: false, rolesEnded, closedBy: acting.userId, reason: closing.reason };
  return [{ type: 'AccountClosed', data }];
}
