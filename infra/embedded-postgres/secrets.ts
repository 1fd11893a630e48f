import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret of that name in `<home>/secrets/` (mode 0600), or undefined when it was never made. */
export async function findSecret(home: string, name: string): Promise<string | undefined> {
  try {
    return (await readFile(join(home, 'secrets', name), 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The secret of that name; made at random (192 bits, URL-safe) and on disk before it is handed out the first time. */
export async function ensureSecret(home: string, name: string): Promise<string> {
  const known = await findSecret(home, name);
  if (known !== undefined) return known;

  const folder = join(home, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = randomBytes(24).toString('base64url');
  const partial = join(folder, `.${name}.${process.pid}`);
  const file = await open(partial, 'w', 0o600);
  try {
    await file.writeFile(`${made}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, join(folder, name));
  return made;
}
