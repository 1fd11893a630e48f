import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';

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
  return error instanceof Error && 'code' in error && error.code === code;
}
