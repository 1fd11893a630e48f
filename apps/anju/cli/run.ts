import { BadConfiguration } from '#config/config.js';
import { acls } from './acls.js';
import { backup } from './backup.js';
import { doctor } from './doctor.js';
import { exportAll } from './export.js';
import { importLedger } from './import.js';
import { rebuild } from './rebuild.js';
import { reset } from './reset.js';
import { restore } from './restore.js';
import { roles } from './roles.js';
import { seed } from './seed.js';
import { WrongUsage, type ExitCode, type Terminal, type Verb } from './terminal.js';

const USAGE = `用法：npm run anju -- <命令>
  import FILE --dry-run [--json]   试读台账，逐行给出判定，不写入
  import FILE [--json]             导入台账：以 ANJU_USER、ANJU_PASSWORD 登录正在运行的平台（PORT 或 ANJU_URL）
  export -o FILE [--json]          将登录账号有权查看的台账和各表导出为 .xlsx 或 .json
  rebuild 读模型 [--json]          由运行中的平台从零重建一个读模型，并比对摘要（系统管理员）
  seed [--json]                    在已停止的数据目录（ANJU_HOME）中装入演示县
  doctor [--json]                  检查本机能否运行平台
  backup -o DIR [--service x] [--with-keys] [--json]
                                   备份各服务（平台可继续运行）；密钥仅在 --with-keys 时另存一个文件
  restore DIR [--service x] [--json]
                                   恢复到空库和空的数据目录：全部成功，或什么都不留下
  acls [--apply] [--json]          各服务在 Kafka 上可做的事（由清单生成）；--apply 由 Kafka 管理员建主题并授权
  roles                            各服务数据库与角色的 SQL，供 psql 执行；口令取自其环境变量
  reset --yes [--json]             清空数据目录（ANJU_HOME）；平台运行时拒绝`;

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ['import', importLedger],
  ['export', exportAll],
  ['rebuild', rebuild],
  ['seed', seed],
  ['doctor', doctor],
  ['reset', reset],
  ['backup', backup],
  ['restore', restore],
  ['acls', acls],
  ['roles', roles],
]);

/** Runs one verb. 0 done, 1 refused or found wrong, 2 wrong usage. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const verb = VERBS.get(name ?? '');
    if (!verb) throw new WrongUsage(name ? `没有“${name}”这个命令` : '缺少命令');
    return await verb(args, terminal);
  } catch (error) {
    if (error instanceof BadConfiguration) {
      terminal.err(error.message);
      return 1;
    }
    if (!(error instanceof WrongUsage)) throw error;
    terminal.err(`${error.message}\n${USAGE}`);
    return 2;
  }
}
