import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#config/config.js';
import { BackupRefused, FORMAT, KEYS, MANIFEST, type BackupManifest, type KeptFile } from './backup-manifest.js';
import { openDatabases } from './databases.js';
import { countyFiles, keyFiles } from './home-files.js';
import { keepFile } from './kept-file.js';
import { keepService } from './keep-service.js';
import { takeSnapshots } from './snapshots.js';

export interface BackupOrder {
  readonly config: Config;
  /** Must be empty, or not there. */
  readonly folder: string;
  readonly services: readonly string[];
  readonly withKeys: boolean;
}

/** Keeps services as they stand now; the platform may go on working. The folder appears whole or not at all. @throws BackupRefused */
export async function takeBackup(order: BackupOrder): Promise<BackupManifest> {
  const { config, folder, services } = order;
  if (config.eventStoreUrl !== undefined)
    throw new BackupRefused('backup.events-elsewhere', '事件保存在 EventStoreDB 中：请用其自身的备份');
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupRefused('backup.folder-not-empty', `${folder} 不是空目录`);

  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const databases = await openDatabases(config, { alone: false });
    try {
      const urls = new Map(services.map((service) => [service, databases.toRead(service)]));
      const manifest = await keepAll(order, draft, urls);
      await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
      await rename(draft, folder);
      return manifest;
    } finally {
      await databases.close();
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function keepAll(
  { config, services, withKeys }: BackupOrder,
  draft: string,
  urls: ReadonlyMap<string, string>,
): Promise<BackupManifest> {
  const snapshots = await takeSnapshots(urls);
  try {
    const takenAt = new Date().toISOString();
    const kept: BackupManifest['services'] = Object.fromEntries(
      await inTurn(snapshots.all, async (snapshot) => [snapshot.service, await keepService(snapshot, draft)] as const),
    );
    const files = await inTurn(
      await countyFiles(config.home),
      async ([path, bytes]) => [path, await keepFile(draft, `files/${path}`, bytes)] as const,
    );
    const keys = withKeys ? await keepKeys(draft, await keyFiles(config.home, services)) : null;
    return { format: FORMAT, takenAt, events: 'postgresql', services: kept, files: Object.fromEntries(files), keys };
  } finally {
    await snapshots.close();
  }
}

function keepKeys(draft: string, keys: ReadonlyMap<string, Buffer>): Promise<KeptFile> {
  const texts = Object.fromEntries([...keys].map(([path, bytes]) => [path, bytes.toString('base64')]));
  return keepFile(draft, KEYS, Buffer.from(JSON.stringify(texts)));
}

async function inTurn<Item, Result>(items: Iterable<Item>, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
