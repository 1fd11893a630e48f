import { CLOSE_COMMON_DATABASES, roleStatements, serviceRoles } from '#infra/embedded-postgres/service-roles.js';

/**
 * What psql makes of the services' databases and roles, as often as it is run. Passwords come from its environment,
 * `anju_court_app_password` for the role `anju_court_app`: none is in the script, and none on a command line.
 * @throws Error for what is no service id
 */
export function roleScript(services: readonly string[], prefix: string): string {
  return [
    '\\set ON_ERROR_STOP on',
    `${CLOSE_COMMON_DATABASES};`,
    ...services.flatMap((service) => linesOf(`${prefix}${service}`)),
  ].join('\n');
}

function linesOf(service: string): string[] {
  const roles = serviceRoles(service);
  const variable = (role: string) => `${role}_password`;
  return [
    '',
    `-- ${service}`,
    ...[roles.owner, roles.app].map((role) => `\\getenv ${variable(role)} ${variable(role)}`),
    ...roleStatements(roles, (role) => `:'${variable(role)}'`).map(({ sql, unless }) =>
      unless ? `SELECT $$${sql}$$ WHERE NOT EXISTS (${unless}) \\gexec` : `${sql};`,
    ),
  ];
}
