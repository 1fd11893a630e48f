import { roleScript } from '../src/deployment/role-script.js';
import { serviceFolders } from '../src/services.js';
import { configOf, flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/** `roles`: the SQL that makes each service's database and its two roles, for psql. */
export async function roles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = flagsOf(args);
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);
  const services = (await serviceFolders()).map(({ service }) => service);
  terminal.out(roleScript(services, configOf(terminal).databasePrefix));
  return 0;
}
