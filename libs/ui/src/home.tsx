import { departments } from './department.js';
import { hasRole, type User } from './session.js';

/** Role → the service whose first page greets it. */
const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^leader$/, 'oversight'],
  [/^inspector/, 'discipline'],
  [/^(finance|treasury|audit$|bank)/, 'finance'],
  [/^(police|politics)/, 'public-security'],
  [/^court/, 'court'],
  [/^petition/, 'petition'],
  [/^admin\./, 'identity'],
];

/** The first page that a person may see in the service where he or she works. */
export function homeOf(user: User): string {
  const service = HOMES.find(([role]) => user.roles.some((held) => role.test(held)))?.[1] ?? 'housing';
  const department = departments.find((one) => one.service === service) ?? departments[0];
  const page = department?.pages.find(({ roles, hidden }) => !hidden && hasRole(user, roles));
  return department && page ? `/${department.service}/${page.path}` : '/';
}
