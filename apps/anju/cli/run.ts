import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dryRunTable } from './dry-run-table.js';
import { dryRunImport } from './import-dry-run.js';

/** Where a verb writes, and the folder from which the caller's paths count. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly folder: string;
}

type ExitCode = 0 | 1 | 2;
type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Something is missing or unknown on the command line: exit code 2. */
class WrongUsage extends Error {}

const USAGE = `用法：npm run anju -- <命令>
  import FILE --dry-run [--json]   试读台账，逐行给出判定，不写入`;

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
  if (!values['dry-run']) throw new WrongUsage('请加 --dry-run：命令行只试读，正式导入请在“台账—导入”页面提交');

  const { result, exitCode } = await dryRunImport(isAbsolute(file) ? file : resolve(terminal.folder, file));
  terminal.out(values.json ? JSON.stringify(result) : dryRunTable(result));
  return exitCode;
}

function parsed(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new WrongUsage('有不认识的选项');
  }
}
