import { resolve } from 'node:path';
import { HomeInUse } from '../src/home.js';
import { BackupRefused } from '../src/backup/backup-manifest.js';
import { takeBackup } from '../src/backup/take-backup.js';
import { serviceFolders } from '../src/services.js';
import { backupArguments } from './backup-arguments.js';
import { configOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/** `backup -o DIR [--service x] [--with-keys]`: the services as they stand now; the platform may go on working. */
export async function backup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { json, output, service, withKeys, positionals } = backupArguments(args);
  if (!output) throw new WrongUsage('请以 -o 给出备份目录');
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);

  const config = configOf(terminal);
  const folder = resolve(terminal.folder, output);
  const known = (await serviceFolders()).map((one) => one.service);
  const only = service ?? (config.databaseRoles ? config.agency : undefined);
  if (only !== undefined && !known.includes(only)) throw new WrongUsage(`没有“${only}”这个服务`);
  try {
    const services = only === undefined ? known : [only];
    const home = resolve(terminal.folder, config.home);
    const manifest = await takeBackup({ config: { ...config, home }, folder, services, withKeys });
    const events = Object.values(manifest.services).reduce((sum, { eventHead }) => sum + eventHead, 0);
    const keys = withKeys
      ? `；密钥在 ${folder}/keys.json，请与备份分开保管`
      : '；不含密钥：只凭此备份无法打开线索内容和信访人信息';
    const text = `已备份 ${services.length} 个服务、${events} 个事件：${folder}${keys}`;
    terminal.out(json ? JSON.stringify({ folder, services, events, withKeys }) : text);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefused) && !(error instanceof HomeInUse)) throw error;
    const code = error instanceof BackupRefused ? error.code : 'backup.home-in-use';
    terminal.out(
      json ? JSON.stringify({ folder, refused: { code, message: error.message } }) : `未备份：${error.message}`,
    );
    return 1;
  }
}
