import type { Aggregate, DomainEvent } from '#kernel/decider.js';

/** An account as others know it; every fact that changes it carries the whole. */
export interface Standing {
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  /** An agency of the organisation directory. */
  readonly agencyId: string;
  readonly roles: readonly string[];
  /** False once the account is closed, for good: an id is never given to somebody else. */
  readonly active: boolean;
}

export type AccountOpened = DomainEvent<'AccountOpened', Standing>;
export type AccountClosed = DomainEvent<
  'AccountClosed',
  Standing & {
    /** Roles that were held or asked for. */
    rolesEnded: readonly string[];
    closedBy: string;
    reason: string;
  }
>;
export type RoleGrantRequested = DomainEvent<
  'RoleGrantRequested',
  { userId: string; role: string; requestedBy: string; reason: string }
>;
export type RoleGranted = DomainEvent<
  'RoleGranted',
  Standing & { role: string; requestedBy: string; confirmedBy: string }
>;
/** Taken back, or a request turned down. */
export type RoleRevoked = DomainEvent<'RoleRevoked', Standing & { role: string; revokedBy: string; reason: string }>;
export type OneTimePasswordIssued = DomainEvent<'OneTimePasswordIssued', { userId: string; issuedBy: string }>;
export type AccountEvent =
  AccountOpened | AccountClosed | RoleGrantRequested | RoleGranted | RoleRevoked | OneTimePasswordIssued;

export interface Account {
  readonly standing?: Standing;
  /** Who asked for a role that nobody has confirmed yet, by role. */
  readonly requested: ReadonlyMap<string, string>;
}

/** 账户: a person's account and its roles. */
export const Account: Aggregate<Account, AccountEvent> = {
  stream: 'identity.account',
  initial: { requested: new Map() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'AccountOpened':
      case 'AccountClosed':
        return { standing: standingOf(event.data), requested: new Map() };
      case 'RoleGrantRequested':
        return { ...state, requested: new Map([...state.requested, [event.data.role, event.data.requestedBy]]) };
      case 'RoleGranted':
      case 'RoleRevoked':
        return { standing: standingOf(event.data), requested: without(state.requested, event.data.role) };
      case 'OneTimePasswordIssued':
        return state;
    }
  },
};

function standingOf({ userId, name, post, agencyId, roles, active }: Standing): Standing {
  return { userId, name, post, agencyId, roles, active };
}

function without(requested: Account['requested'], role: string): Account['requested'] {
  return new Map([...requested].filter(([other]) => other !== role));
}
