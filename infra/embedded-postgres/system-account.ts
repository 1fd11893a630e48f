import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { run, type Account } from './run.js';

const USER = 'postgres';

const waysToCreate: readonly (readonly string[])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    USER,
  ],
  ['adduser', '--system', '--group', '--no-create-home', '--home', '/nonexistent', '--shell', '/bin/false', USER],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', USER],
];

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account that may run a server in `data`. PostgreSQL refuses root, so root hands over to the folder's owner or to `postgres`. */
export async function serverAccount(data: string): Promise<Account | undefined> {
  if (!runsAsRoot()) return undefined;
  const existing = await stat(data).catch(() => undefined);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return (await findAccount()) ?? (await createAccount());
}

async function findAccount(): Promise<Account | undefined> {
  const [user, group] = await Promise.all([run('id', ['-u', USER]), run('id', ['-g', USER])]);
  if (user.code !== 0 || group.code !== 0) return undefined;
  return { uid: Number(user.output), gid: Number(group.output) };
}

async function createAccount(): Promise<Account> {
  const said: string[] = [];
  for (const [program = '', ...args] of waysToCreate) {
    const outcome = await run(program, args).catch((error: unknown) => ({ output: String(error) }));
    said.push(outcome.output);
    const account = await findAccount();
    if (account) return account;
  }
  throw new Error(
    `以 root 运行需要系统用户 ${USER}，创建失败 / as root the system user ${USER} is needed and could not be created: ${said.filter(Boolean).join('; ')}`,
  );
}

/**
 * Lets the account pass through every folder above and including `folder`. A folder closed to all but root is given to
 * the account's group, passage only, so that nobody else gains anything; any other closed folder is refused by name.
 */
export async function openWayTo(folder: string, account: Account, log: (line: string) => void): Promise<void> {
  if (dirname(folder) !== folder) await openWayTo(dirname(folder), account, log);
  const { mode, uid, gid } = await stat(folder);
  const passage = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if (mode & passage) return;

  if (uid !== 0 || (mode & 0o070 && gid !== account.gid)) {
    throw new Error(
      `系统用户 ${USER} 无法进入 ${folder}，请执行 chmod o+x 或更换 ANJU_HOME / ${USER} cannot enter ${folder}`,
    );
  }
  await chown(folder, uid, account.gid);
  await chmod(folder, (mode & 0o7777) | 0o010);
  log(`已允许系统用户 ${USER} 穿过 ${folder} / ${USER} may now pass through ${folder}`);
}
