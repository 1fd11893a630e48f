import { isAbsolute, resolve } from 'node:path';
import { dryRunTable } from './dry-run-table.js';
import { dryRunImport } from './import-dry-run.js';
import { importToServer } from './import-to-server.js';
import { accessOf } from './server.js';
import { flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/** `import FILE`: into the running county, or with `--dry-run` judged only. */
export async function importLedger(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'json', 'dry-run');
  const [file, ...more] = positionals;
  if (!file) throw new WrongUsage('缺少要导入的文件');
  if (more.length > 0) throw new WrongUsage('一次只能导入一个文件');

  const path = isAbsolute(file) ? file : resolve(terminal.folder, file);
  const print = (result: object, table: string) => terminal.out(given.has('json') ? JSON.stringify(result) : table);
  if (given.has('dry-run')) {
    const { result, exitCode } = await dryRunImport(path);
    print(result, dryRunTable(result));
    return exitCode;
  }
  const { result, exitCode } = await importToServer(path, accessOf(terminal));
  print(result, dryRunTable(result, `写入台账 ${result.committed.length} 行。`));
  return exitCode;
}
