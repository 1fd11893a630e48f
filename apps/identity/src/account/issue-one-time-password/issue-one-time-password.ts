import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Account, OneTimePasswordIssued } from '../account.js';
import { isAdministrator, openStanding, refuseOwnAccount } from '../standing-rules.js';

export class IssueOneTimePassword {
  constructor(
    readonly userId: string,
    readonly acting: Acting,
  ) {}
}

/** Not for administrators: who could reset another's password would be two of the three at once. */
export function issueOneTimePassword(
  { userId, acting }: IssueOneTimePassword,
  state: Account,
): OneTimePasswordIssued[] {
  const standing = openStanding(state);
  refuseOwnAccount(userId, acting.userId);
  if (isAdministrator(standing)) {
    throw new RuleViolation(
      'identity.administrator-password',
      '管理员的密码不能由另一管理员重置，请为其另开账户并授权',
    );
  }
  return [{ type: 'OneTimePasswordIssued', data: { userId, issuedBy: acting.userId } }];
}
