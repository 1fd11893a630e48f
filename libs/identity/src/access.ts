import type { Role } from './roles.js';

/** Who may use a route: named roles, anyone signed in, or (login and health only) everyone. */
export type Grant = readonly Role[] | 'signed-in' | 'everyone';

/** `METHOD /path` of every route of a service. A route without a line is refused: deny by default. */
export type AccessTable = Readonly<Record<string, Grant>>;

/** Does the table let these roles use the route? */
export function mayUse(table: AccessTable, route: string, roles: readonly string[] | undefined): boolean {
  const grant = table[route];
  if (grant === undefined) return false;
  if (grant === 'everyone') return true;
  if (roles === undefined) return false;
  return grant === 'signed-in' || roles.some((role) => grant.includes(role as Role));
}
