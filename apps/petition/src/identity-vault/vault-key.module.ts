import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const BYTES = 32;

/** The vault's key in its file; undefined when there is no file. @throws Error for a file that holds no key */
export async function readVaultKey(file: string): Promise<Buffer | undefined> {
  const key = await readFile(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (key !== undefined && key.length !== BYTES) throw new Error(`${file} 不是信访人信息密钥，请从备份恢复`);
  return key;
}

/** Makes the key, on the disk before anything is sealed with it; another process may have been faster. */
export async function makeVaultKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.write(randomBytes(BYTES)).then(() => handle.sync());
    await handle.close();
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const key = await readVaultKey(file);
  if (!key) throw new Error(`${file} 无法写入`);
  return key;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
