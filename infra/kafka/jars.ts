import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { takeLock } from '../embedded-postgres/lock.js';
import { MissingProgram } from './java.js';

const POM = join(import.meta.dirname, 'pom.xml');
const LONGEST_DOWNLOAD = 900_000; // 50 MB over a slow line
const execute = promisify(execFile);

/** Below which the jars of all versions are kept, for all data folders and working copies of this user. */
export function jarCache(): string {
  return join(homedir(), '.cache', 'anju');
}

/**
 * The folder with the broker's jars, fetched from Maven Central when it is missing. Made under another name first, so
 * that a download that was cut never looks whole; named after pom.xml's content, so that a change of it is fetched.
 * @throws MissingProgram without Maven, when it is needed
 */
export async function ensureJars(log: (line: string) => void, cache = jarCache(), maven = 'mvn'): Promise<string> {
  const folder = await jarFolder(cache);
  if (await isThere(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const release = await takeLock(join(cache, 'kafka.lock'), LONGEST_DOWNLOAD);
  try {
    if (!(await isThere(folder))) await fetchJars(cache, folder, maven, log);
    return folder;
  } finally {
    await release();
  }
}

/** Whether the jars were fetched before; Maven is then not needed. */
export async function hasJars(cache = jarCache()): Promise<boolean> {
  return isThere(await jarFolder(cache));
}

async function jarFolder(cache: string): Promise<string> {
  const pom = await readFile(POM, 'utf8');
  const version = /<artifactId>kafka_[\d.]+<\/artifactId>\s*<version>([\d.]+)</.exec(pom)?.[1] ?? 'unknown';
  return join(cache, `kafka-${version}-${createHash('sha256').update(pom).digest('hex').slice(0, 8)}`);
}

async function fetchJars(cache: string, folder: string, maven: string, log: (line: string) => void): Promise<void> {
  const unfinished = 'unfinished-';
  const left = (await readdir(cache)).filter((name) => name.startsWith(unfinished));
  for (const name of left) await rm(join(cache, name), { recursive: true, force: true });

  log('首次启动，正在从 Maven Central 下载 Kafka / fetching Kafka from Maven Central');
  const partial = join(cache, `${unfinished}${randomUUID()}`);
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'];
  try {
    // a jar whose checksum is wrong is refused, not warned about
    await execute(maven, ['-B', '-q', '-C', '-f', POM, ...goal], { cwd: cache, maxBuffer: 64 * 2 ** 20 });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw whyNot(error as NodeJS.ErrnoException & { stdout?: string });
  }
}

function whyNot(error: NodeJS.ErrnoException & { stdout?: string }): Error {
  if (error.code === 'ENOENT') return missingMaven(error);
  const said = error.stdout?.split('\n').find((line) => line.includes('[ERROR]')) ?? error.message.split('\n')[0];
  return new Error(`Kafka 下载失败 / Kafka could not be fetched: ${said ?? ''}`, { cause: error });
}

/** @throws MissingProgram when there is no Maven */
export async function findMaven(maven = 'mvn'): Promise<void> {
  await execute(maven, ['-v']).catch((error: unknown) => {
    throw missingMaven(error);
  });
}

function missingMaven(cause?: unknown): MissingProgram {
  return new MissingProgram(
    '没有找到 Maven，首次启动要用它下载 Kafka，请先安装（Debian：apt-get install maven）/ Maven is needed for the first start',
    { cause },
  );
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
