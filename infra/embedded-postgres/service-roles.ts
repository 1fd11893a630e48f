/** A step of preparing a server. */
export interface RoleStatement {
  readonly sql: string;
  /** A query: the step is left out where it gives a row. */
  readonly unless?: string;
}

/** The two roles and the database of one service. */
export interface ServiceRoles {
  readonly database: string;
  /** Owns the tables; for migrations only. */
  readonly owner: string;
  /** Owns nothing; what it may do, the migrations grant. */
  readonly app: string;
}

/** `public-security` → `anju_public_security`. The one place where a service's id becomes part of a statement. */
export function databaseName(service: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(service) || service.length > 40) {
    throw new Error(`不能作为服务编号 / not a service id: ${JSON.stringify(service)}`);
  }
  return `anju_${service.replaceAll('-', '_')}`;
}

/** @throws Error for what is no service id */
export function serviceRoles(service: string): ServiceRoles {
  const database = databaseName(service);
  return { database, owner: `${database}_owner`, app: `${database}_app` };
}

/** Nobody but administrators looks at what belongs to no service. */
export const CLOSE_COMMON_DATABASES = 'REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC';

/**
 * A service's database with a role that owns it and one that works in it; nobody else's role can connect.
 * @param passwordOf SQL text of a role's password: a literal, or a variable of psql
 */
export function roleStatements(
  { database, owner, app }: ServiceRoles,
  passwordOf: (role: string) => string,
): RoleStatement[] {
  return [
    ...[owner, app].flatMap((role) => [
      {
        sql: `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
        unless: `SELECT FROM pg_roles WHERE rolname = '${role}'`,
      },
      { sql: `ALTER ROLE ${role} LOGIN PASSWORD ${passwordOf(role)}` },
    ]),
    // an admin who is no superuser may only give away, and later rule, what belongs to a role it is a member of
    { sql: `GRANT ${owner} TO CURRENT_USER`, unless: 'SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper' },
    {
      sql: `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'`,
      unless: `SELECT FROM pg_database WHERE datname = '${database}'`,
    },
    { sql: `REVOKE ALL ON DATABASE ${database} FROM PUBLIC` },
    { sql: `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${app}` },
  ];
}
