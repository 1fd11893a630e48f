import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Config } from '#config/config.js';
import { locatePackage } from '#infra/embedded-postgres/binaries.js';
import { freePort } from '#infra/embedded-postgres/free-port.js';

/** One thing that was looked at. `hint`: the platform starts, but somebody may want to know. */
export interface Finding {
  readonly check: 'environment' | 'node' | 'home' | 'port' | 'postgres' | 'fonts';
  readonly state: 'ok' | 'hint' | 'wrong';
  /** For whoever starts the platform. */
  readonly text: string;
}

const OLDEST_NODE = [20, 19] as const;
const HOST = '127.0.0.1';

/** Looks at everything that `npm start` needs. Changes nothing. */
export async function examine({ home, port, databaseUrl }: Config): Promise<readonly Finding[]> {
  const others = await Promise.all([
    dataFolder(resolve(home)),
    freedom(port),
    databaseUrl === undefined ? embedded() : outside(databaseUrl),
    fonts(),
  ]);
  return [nodeVersion(process.versions.node), ...others];
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least, andMinor] = OLDEST_NODE;
  const recent = major > least || (major === least && minor >= andMinor);
  const text = recent ? `Node ${version}` : `Node ${version} 过旧，需要 ${OLDEST_NODE.join('.')} 以上`;
  return { check: 'node', state: recent ? 'ok' : 'wrong', text };
}

/** The folder itself, or the nearest one above it in which it would be made. */
async function dataFolder(home: string): Promise<Finding> {
  const check = 'home';
  if (!existsSync(home) && dirname(home) !== home) return dataFolder(dirname(home));
  const usable = (await stat(home)).isDirectory() && (await mayWrite(home));
  if (usable) return { check, state: 'ok', text: `数据目录 ${home} 可写` };
  return { check, state: 'wrong', text: `数据目录 ${home} 不可写，请更换 ANJU_HOME` };
}

function mayWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function freedom(port: number): Promise<Finding> {
  const check = 'port';
  if (port === 0 || (await freePort(HOST, port)) === port) return { check, state: 'ok', text: `端口 ${port} 可用` };
  const ours = await fetch(`http://${HOST}:${port}/health`, { signal: AbortSignal.timeout(3_000) })
    .then(
      async (answer) => 'status' in ((await answer.json()) as object),
      () => false,
    )
    .catch(() => false);
  const text = ours ? `平台正在端口 ${port} 上运行` : `端口 ${port} 已被其他程序占用，启动时将改用下一个空闲端口`;
  return { check, state: ours ? 'ok' : 'hint', text };
}

async function embedded(): Promise<Finding> {
  const check = 'postgres';
  try {
    const { version } = await locatePackage();
    return { check, state: 'ok', text: `内置 PostgreSQL ${version}` };
  } catch (error) {
    return { check, state: 'wrong', text: (error as Error).message };
  }
}

/** The address is not repeated: it holds a password. */
async function outside(databaseUrl: string): Promise<Finding> {
  const check = 'postgres';
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return { check, state: 'ok', text: `外部 PostgreSQL ${rows[0]?.server_version ?? ''}` };
  } catch (error) {
    return { check, state: 'wrong', text: `无法连接 DATABASE_URL：${(error as Error).message}` };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Only for a browser on this machine, and only where fontconfig can be asked. */
async function fonts(): Promise<Finding> {
  const check = 'fonts';
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh', 'family']);
    if (stdout.trim() !== '') return { check, state: 'ok', text: '本机有中文字体' };
    return { check, state: 'hint', text: '本机没有中文字体：在本机浏览器中查看时，请安装 fonts-noto-cjk 等字体' };
  } catch {
    return { check, state: 'ok', text: '未检查中文字体：本机没有 fc-list' };
  }
}
