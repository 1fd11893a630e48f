import { RuleViolation } from '#kernel/errors.js';
import { ADMIN_ROLES } from '#identity/roles.js';
import type { Account, Standing } from './account.js';

export function isAdministrator({ roles }: Pick<Standing, 'roles'>): boolean {
  return roles.some((role) => (ADMIN_ROLES as readonly string[]).includes(role));
}

/** The account as it stands. @throws RuleViolation when there is none or it is closed */
export function openStanding({ standing }: Account): Standing {
  if (!standing) throw new RuleViolation('identity.no-such-account', '没有这个账户');
  if (!standing.active) throw new RuleViolation('identity.account-closed', '该账户已注销，编号不再使用');
  return standing;
}

/** 三权分立. @throws RuleViolation when one person would hold an administrator's role and another one */
export function refuseMixedRoles(roles: readonly string[]): void {
  if (new Set(roles).size > 1 && isAdministrator({ roles })) {
    throw new RuleViolation('identity.roles-exclusive', '系统、安全、审计管理员不得由同一人兼任，也不得兼任其他岗位');
  }
}

/** Nobody acts on his own account. @throws RuleViolation */
export function refuseOwnAccount(userId: string, actingUser: string): void {
  if (userId === actingUser) throw new RuleViolation('identity.own-account', '不得办理本人账户的事项，请由他人办理');
}
