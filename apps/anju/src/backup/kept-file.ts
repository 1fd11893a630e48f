import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupRefused, type KeptFile } from './backup-manifest.js';

/** Writes a file of a backup, for its owner only, and says its digest. It must not be there yet. */
export async function keepFile(folder: string, file: string, source: Readable | Buffer): Promise<KeptFile> {
  const hash = createHash('sha256');
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hashed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const bytes = Buffer.isBuffer(source) ? Readable.from([source]) : source;
  await pipeline(bytes, hashed, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return { file, sha256: hash.digest('hex') };
}

/** @throws BackupRefused for a file that is missing, is no plain file, or holds something else than it did */
export async function checkFile(folder: string, { file, sha256 }: KeptFile): Promise<void> {
  const path = join(folder, file);
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) throw new BackupRefused('restore.file-missing', `备份中缺少文件 ${file}`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== sha256)
    throw new BackupRefused('restore.file-altered', `备份文件 ${file} 的摘要不符，已损坏或被改动`);
}
