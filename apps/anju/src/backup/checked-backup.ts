import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BackupRefused,
  KEYS,
  MANIFEST,
  mayBeRestored,
  readManifest,
  type BackupManifest,
  type KeptFile,
  type KeptService,
} from './backup-manifest.js';
import { checkFile } from './kept-file.js';

export interface CheckedBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** The services that are asked for. */
  readonly services: ReadonlyMap<string, KeptService>;
  /** What goes into the data folder, by its path there; keys are among it. */
  readonly homeFiles: ReadonlyMap<string, Buffer>;
}

/**
 * A backup of which every file that is asked for was looked at; nothing was changed anywhere.
 * @param only one service; all that the backup has when absent
 * @throws BackupRefused
 */
export async function checkBackup(folder: string, only: string | undefined): Promise<CheckedBackup> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupRefused('restore.no-manifest', `${folder} 中没有 ${MANIFEST}`);
  const manifest = readManifest(text);
  const services = new Map(
    Object.entries(manifest.services).filter(([service]) => only === undefined || service === only),
  );
  if (services.size === 0) throw new BackupRefused('restore.no-service', `备份中没有 ${only ?? '任何服务'}`);

  const files = only === undefined ? Object.entries(manifest.files) : [];
  const tables = [...services.values()].flatMap((service) => service.tables);
  const all: KeptFile[] = [...tables, ...files.map(([, kept]) => kept), ...(manifest.keys ? [manifest.keys] : [])];
  for (const parent of new Set(all.map(({ file }) => file.split('/')[0] ?? ''))) {
    if ((await lstat(join(folder, parent)).catch(() => undefined))?.isSymbolicLink())
      throw new BackupRefused('restore.file-missing', `备份中的 ${parent} 是链接`);
  }
  for (const file of all) await checkFile(folder, file);

  const homeFiles = new Map<string, Buffer>();
  for (const [path, { file }] of files) homeFiles.set(path, await readFile(join(folder, file)));
  if (manifest.keys) {
    const keys = keysIn(await readFile(join(folder, KEYS), 'utf8'));
    for (const [path, key] of keys) if (belongsTo([...services.keys()], path)) homeFiles.set(path, key);
  }
  return { folder, manifest, services, homeFiles };
}

function keysIn(text: string): [string, Buffer][] {
  const keys = JSON.parse(text) as Record<string, unknown>;
  return Object.entries(keys).map(([path, value]) => {
    if (!mayBeRestored(path) || typeof value !== 'string')
      throw new BackupRefused('restore.bad-keys', `${KEYS} 中有不可用的路径`);
    return [path, Buffer.from(value, 'base64')];
  });
}

/** The key for clues belongs to two services: it comes with either. */
function belongsTo(services: readonly string[], path: string): boolean {
  return path.startsWith('secrets/') || services.some((service) => path.startsWith(`services/${service}/`));
}
