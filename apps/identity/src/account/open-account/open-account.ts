import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { Account, AccountOpened } from '../account.js';

/** 开户: whose account it is. Roles come by grants. */
export class AccountHolder {
  @IsText(50) readonly name!: string;
  @IsText(50) readonly post!: string;
  @IsCode() readonly agencyId!: string;
}

export class OpenAccount {
  constructor(
    readonly userId: string,
    readonly holder: AccountHolder,
    readonly acting: Acting,
  ) {}
}

/** Opens an account without any role. */
export function openAccount(
  { userId, holder, acting }: OpenAccount,
  { standing }: Account,
  agency: Organisation,
): AccountOpened[] {
  const { name, post, agencyId } = holder;
  if (standing?.active && standing.name === name && standing.post === post && standing.agencyId === agencyId) return [];
  if (standing) throw new RuleViolation('identity.account-exists', `账户编号 ${userId} 已被使用，请换一个`);
  if (!agency.standing || (agency.standing.to ?? acting.today) < acting.today) {
    throw new RuleViolation('identity.unknown-agency', '机构目录中没有这个机构，请先设立机构');
  }
  return [{ type: 'AccountOpened', data: { userId, name, post, agencyId, roles: [], active: true } }];
}
