import { resolve } from 'node:path';
import 'reflect-metadata'; // what is discovered is decorated
import type { Migration } from '#messaging/migration.js';
import { BackupRefused } from '../src/backup/backup-manifest.js';
import { checkBackup } from '../src/backup/checked-backup.js';
import { restoreBackup } from '../src/backup/restore-backup.js';
import { HomeInUse } from '../src/home.js';
import { serviceFolders, sharedSlices } from '../src/services.js';
import { backupArguments } from './backup-arguments.js';
import { configOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/** `restore DIR [--service x]`: into empty databases and a data folder that holds none of it, all or nothing. */
export async function restore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { json, output, service, withKeys, positionals } = backupArguments(args);
  const [given, ...more] = positionals;
  if (!given) throw new WrongUsage('缺少备份目录');
  if (more.length > 0 || output !== undefined || withKeys) throw new WrongUsage('多余的参数');

  const config = configOf(terminal);
  const folder = resolve(terminal.folder, given);
  const home = resolve(terminal.folder, config.home);
  const print = (result: object, text: string) => terminal.out(json ? JSON.stringify(result) : text);
  try {
    const backup = await checkBackup(folder, service ?? (config.databaseRoles ? config.agency : undefined));
    const everywhere = (await serviceFolders()).map((one) => one.service);
    await restoreBackup({ config: { ...config, home }, backup, everywhere, migrationsOf });
    const { manifest } = backup;
    const services = [...backup.services.keys()];
    const keys = manifest.keys ? '' : '；备份不含密钥：请在启动前放回密钥文件，否则线索内容和信访人信息无法打开';
    print(
      { services, takenAt: manifest.takenAt, keys: manifest.keys !== null },
      `已恢复 ${services.join('、')}${keys}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefused) && !(error instanceof HomeInUse)) throw error;
    const code = error instanceof BackupRefused ? error.code : 'restore.home-in-use';
    print({ folder, refused: { code, message: error.message } }, `未恢复：${error.message}`);
    return 1;
  }
}

/** @throws BackupRefused for a service that this program does not have */
async function migrationsOf(service: string): Promise<readonly Migration[]> {
  const found = (await serviceFolders()).find((one) => one.service === service);
  if (!found) throw new BackupRefused('restore.unknown-service', `本程序没有 ${service} 这个服务`);
  // heavy: only when something is restored
  const [{ discover }, { platformMigrations }] = await Promise.all([
    import('#agency/discover.js'),
    import('#agency/platform-migrations.js'),
  ]);
  return [...platformMigrations, ...(await discover(found.folder, sharedSlices())).migrations];
}
