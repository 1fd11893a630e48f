import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The data folder of a server that all specs of this machine's user share. @throws Error when it is somebody else's */
export async function testHome(server: string): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const home = join(tmpdir(), `anju-test-${server}-${user}`);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(home); // the name can be guessed: somebody else may have made it
  if (uid !== user) throw new Error(`${home} belongs to another user`);
  return home;
}
