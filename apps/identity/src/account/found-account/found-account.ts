import type { Acting } from '#kernel/acting.js';
import type { Account, AccountOpened, Standing } from '../account.js';
import { refuseMixedRoles } from '../standing-rules.js';

/** An account that a county begins with. No route gives this order. */
export class FoundAccount {
  constructor(
    readonly account: Omit<Standing, 'active'>,
    readonly acting: Acting,
  ) {}
}

/** Opens an account with its roles, once: what people did to it since stays. */
export function foundAccount({ account }: FoundAccount, { standing }: Account): AccountOpened[] {
  if (standing) return [];
  refuseMixedRoles(account.roles);
  return [{ type: 'AccountOpened', data: { ...account, active: true } }];
}
