import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dryRunTable } from './dry-run-table.js';
import { dryRunImport } from './import-dry-run.js';
import { importToServer, type ServerAccess } from './import-to-server.js';

/** Where a verb writes, and the folder from which the caller's paths count. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type ExitCode = 0 | 1 | 2;
type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Something is missing or unknown on the command line: exit code 2. */
class WrongUsage extends Error {}

const USAGE = `用法：npm run anju -- <命令>
  import FILE --dry-run [--json]   试读台账，逐行给出判定，不写入
  import FILE [--json]             导入台账：以 ANJU_USER、ANJU_PASSWORD 登录正在运行的平台（PORT 或 ANJU_URL）`;

const VERBS: ReadonlyMap<string, Verb> = new Map([['import', importLedger]]);

/** Runs one verb. 0 done, 1 refused or found wrong, 2 wrong usage. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const verb = VERBS.get(name ?? '');
    if (!verb) throw new WrongUsage(name ? `没有“${name}”这个命令` : '缺少命令');
    return await verb(args, terminal);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    terminal.err(`${error.message}\n${USAGE}`);
    return 2;
  }
}

async function importLedger(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file) throw new WrongUsage('缺少要导入的文件');
  if (more.length > 0) throw new WrongUsage('一次只能导入一个文件');

  const path = isAbsolute(file) ? file : resolve(terminal.folder, file);
  const print = (result: object, table: string) => terminal.out(values.json ? JSON.stringify(result) : table);
  if (values['dry-run']) {
    const { result, exitCode } = await dryRunImport(path);
    print(result, dryRunTable(result));
    return exitCode;
  }
  const { result, exitCode } = await importToServer(path, accessOf(terminal));
  print(result, dryRunTable(result, `写入台账 ${result.committed.length} 行。`));
  return exitCode;
}

function accessOf({ env }: Terminal): ServerAccess {
  const { ANJU_USER: username, ANJU_PASSWORD: password, ANJU_URL: url, PORT: port } = env;
  if (!username || !password) throw new WrongUsage('请以环境变量 ANJU_USER、ANJU_PASSWORD 给出账号和口令');
  return { username, password, url: (url || `http://127.0.0.1:${port || '3000'}`).replace(/\/$/, '') };
}

function parsed(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new WrongUsage('有不认识的选项');
  }
}
