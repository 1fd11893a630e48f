import { IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { AccountClosed, RoleGranted, RoleGrantRequested, RoleRevoked, Standing } from '../account/account.js';

/** 授权 line: one role of one person, and who stands for it. */
export class GrantRow {
  @IsString() readonly userId!: string;
  @IsString() readonly role!: string;
  @IsIn(['requested', 'granted', 'revoked']) readonly status!: 'requested' | 'granted' | 'revoked';
  @IsString() readonly requestedBy!: string;
  /** Empty while nobody has confirmed it. */
  @IsString() readonly confirmedBy!: string;
  /** Empty unless taken back or turned down. */
  @IsString() readonly revokedBy!: string;
  @IsString() readonly reason!: string;
  /** ISO instant of the last change. */
  @IsString() readonly at!: string;
}

/** A county's first accounts are opened with their roles: nobody asked, nobody confirmed. */
const FOUNDING = { requestedBy: 'founding', confirmedBy: 'founding', revokedBy: '', reason: '' };

export function grantKey(userId: string, role: string): string {
  return `${userId} ${role}`;
}

/** Keys of the rows that a fact touches. */
export function grantKeys({ type, data }: Fact): string[] {
  const { userId, roles } = data as Standing;
  if (type === 'identity.AccountOpened') return roles.map((role) => grantKey(userId, role));
  if (type === 'identity.AccountClosed') {
    return (data as AccountClosed['data']).rolesEnded.map((role) => grantKey(userId, role));
  }
  return [grantKey(userId, (data as { role: string }).role)];
}

export function project(row: GrantRow | undefined, fact: Fact, key: string): GrantRow | undefined {
  const at = fact.occurredAt;
  switch (fact.type) {
    case 'identity.AccountOpened': {
      const { userId } = fact.data as Standing;
      return { userId, role: key.slice(userId.length + 1), status: 'granted', ...FOUNDING, at };
    }
    case 'identity.RoleGrantRequested': {
      const { userId, role, requestedBy, reason } = fact.data as RoleGrantRequested['data'];
      return { userId, role, status: 'requested', requestedBy, confirmedBy: '', revokedBy: '', reason, at };
    }
    case 'identity.RoleGranted': {
      const { confirmedBy } = fact.data as RoleGranted['data'];
      return row && { ...row, status: 'granted', confirmedBy, at };
    }
    case 'identity.RoleRevoked': {
      const { revokedBy, reason } = fact.data as RoleRevoked['data'];
      return row && { ...row, status: 'revoked', revokedBy, reason, at };
    }
    case 'identity.AccountClosed': {
      const { closedBy, reason } = fact.data as AccountClosed['data'];
      return row && { ...row, status: 'revoked', revokedBy: closedBy, reason, at };
    }
    default:
      return row;
  }
}
