import { randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import { run, type Account } from './run.js';

const UNFINISHED = 'unfinished-';

/** Where one home keeps its server, and who runs it. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly logFolder: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

export async function makeFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

/** Makes the data folder unless it is there. Made under another name first: a killed initdb leaves nothing that looks finished. */
export async function ensureInitialised(cluster: Cluster, superuser: { user: string; password: string }) {
  const { folder, data, binaries } = cluster;
  const found = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  const [major] = binaries.version.split('.');
  await removeUnfinished(folder);
  await removeUnfinished(cluster.logFolder);
  if (found?.trim() === major) return;
  if (found !== undefined) {
    throw new Error(
      `${data} 属于 PostgreSQL ${found.trim()}，本程序使用 ${major} / ${data} belongs to another PostgreSQL`,
    );
  }
  await initialise(cluster, superuser);
}

async function removeUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

async function initialise(cluster: Cluster, superuser: { user: string; password: string }): Promise<void> {
  const { folder, data, account, binaries, logFile } = cluster;
  // a name of its own each time: the initdb of a start that was killed may still be writing
  const partial = join(folder, `${UNFINISHED}${randomUUID()}`);
  const passwordFile = join(cluster.logFolder, `${UNFINISHED}${randomUUID()}`);
  await makeFolder(partial, account);
  try {
    await writeFile(passwordFile, superuser.password, { mode: 0o600, flag: 'wx' });
    if (account) await chown(passwordFile, account.uid, account.gid);
    const flags = ['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--locale-provider=icu'];
    const more = ['--icu-locale=zh-Hans-CN', '-U', superuser.user, `--pwfile=${passwordFile}`, '-D', partial];
    const { code, output } = await run(program(binaries, 'initdb'), [...flags, ...more], account);
    await writeFile(logFile, `${output}\n`, { flag: 'a', mode: 0o600 });
    if (account) await chown(logFile, account.uid, account.gid);
    if (code !== 0) {
      throw new Error(
        `无法在 ${folder} 建立数据库，详见 ${logFile} / initdb failed, see ${logFile}: ${lastLine(output)}`,
      );
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(partial, data);
}

export async function pgCtl(cluster: Cluster, args: readonly string[]) {
  return run(program(cluster.binaries, 'pg_ctl'), [...args, '-D', cluster.data], cluster.account);
}

/** The port of the server that runs in this data folder, or undefined when none does. */
export async function findRunningPort(cluster: Cluster): Promise<number | undefined> {
  const { code } = await pgCtl(cluster, ['status']);
  if (code !== 0) return undefined;
  const pidFile = join(cluster.data, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  if (await isSomeoneElse(Number(lines[0]), cluster.data)) {
    await rm(pidFile, { force: true });
    return undefined;
  }
  return Number(lines[3]) || undefined;
}

/**
 * After a crash of the machine the number in postmaster.pid may belong to another program; pg_ctl and the server would
 * both take that for a running server. A server's working folder is its data folder (only Linux can be asked).
 */
export async function isSomeoneElse(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux' || !pid) return false;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingFolder !== undefined && workingFolder !== (await realpath(data));
}

/** The last thing the server complained of after the first `since` bytes of its log. */
export async function lastComplaint(logFile: string, since = 0): Promise<string> {
  const text = (await readFile(logFile).catch(() => Buffer.alloc(0))).subarray(since).toString('utf8');
  const complaints = text.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line));
  return complaints.at(-1)?.trim() ?? lastLine(text);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** A log beyond 16 MB makes room for a new one; the last one is kept. Answers the size of the log. */
export async function rotate(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size <= 16 * 2 ** 20) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}
