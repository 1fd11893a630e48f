import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type Postgres } from '#infra/embedded-postgres/embedded-postgres.js';
import {
  dropServiceDatabase,
  ensureServiceDatabase,
  type DatabaseAdmin,
  type ServiceDatabase,
} from '#infra/embedded-postgres/provision.js';
import { databaseName } from '#infra/embedded-postgres/service-roles.js';

let folder: string;
let home: string;
let server: Postgres;
let court: ServiceDatabase;
let police: ServiceDatabase;

const start = (port?: number) => startPostgres({ home, log: () => undefined, ...(port ? { port } : {}) });
const adminOf = ({ host, port, superuser }: Postgres): DatabaseAdmin => ({
  url: `postgres://${superuser.user}:${superuser.password}@${host}:${port}/postgres`,
  home,
});
const pidFile = () => join(home, 'postgres/data/postmaster.pid');
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0]);

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, database: string): string {
  return url.replace(/[^/]+$/, database);
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const other = createServer().once('error', reject);
    other.listen(port, '127.0.0.1', () => {
      resolve(other);
    });
  });
}

/** What a first start leaves behind that was killed in the middle: a lock, a piece of initdb's work, half a copy. */
async function leaveHalfAStart(): Promise<void> {
  await mkdir(join(home, 'postgres/unfinished-1/base'), { recursive: true });
  await writeFile(join(home, 'postgres/unfinished-1/PG_VERSION'), '18\n');
  await mkdir(join(home, 'postgres/log'));
  await writeFile(join(home, 'postgres/log/unfinished-2'), 'left behind');
  await writeFile(join(home, 'postgres/start.lock'), '2147483646 left-behind');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anju-postgres-'));
  home = join(folder, 'deep', 'home');
  await leaveHalfAStart();
  server = await start();
  court = await ensureServiceDatabase(adminOf(server), 'court');
  police = await ensureServiceDatabase(adminOf(server), 'public-security');
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
}, 60_000);

describe('the embedded server', () => {
  it('listens on loopback only, never loses a commit, sorts Chinese by pinyin', async () => {
    const [row] = await ask(
      inDatabase(adminOf(server).url, court.name),
      `SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS sockets,
        current_setting('synchronous_commit') AS commits, current_setting('TimeZone') AS zone,
        current_setting('max_connections') AS connections, current_setting('wal_level') AS wal,
        (SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['张', '李', '安']) w) AS sorted`,
    );
    const expected = { at: '127.0.0.1', sockets: '', commits: 'on', zone: 'UTC', connections: '400', wal: 'replica' };
    expect(row).toEqual({ ...expected, sorted: '安李张' });
  });

  it('keeps its passwords to itself and nothing of a start that was killed', async () => {
    const secrets = await readdir(join(home, 'secrets'));
    expect(secrets).toContain('anju_court_app');
    for (const secret of secrets) expect((await stat(join(home, 'secrets', secret))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, 'secrets'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'postgres/data'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(home, 'postgres/log'))).toEqual(['postgres.log']);
    expect((await readdir(join(home, 'postgres'))).sort()).toEqual([
      expect.stringMatching(/^18\./),
      'data',
      'log',
      'port',
    ]);
  });

  it('is adopted by whoever starts it again, also by two at once', async () => {
    const pid = await serverPid();
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ port, superuser }) => ({ port, superuser }))).toEqual(
      [server, server].map(({ port, superuser }) => ({ port, superuser })),
    );
    expect(await serverPid()).toBe(pid);
  });

  it('keeps every committed row when it is killed, on the same port', async () => {
    await ask(court.ownerUrl, 'CREATE TABLE judgment (id int)', 'INSERT INTO judgment VALUES (1), (2)');
    process.kill(await serverPid(), 'SIGKILL');
    const { port } = server;
    server = await start();
    expect(server.port).toBe(port);
    expect(await ask(court.ownerUrl, 'SELECT count(*)::int FROM judgment')).toEqual([{ count: 2 }]);
  }, 60_000);

  it('starts although its last process number now belongs to another program', async () => {
    await server.stop();
    await writeFile(pidFile(), `${process.pid}\n${join(home, 'postgres/data')}\n1\n${server.port}\n\n127.0.0.1\n`);
    server = await start();
    expect(await serverPid()).not.toBe(process.pid);
    expect(await ask(court.ownerUrl, 'SELECT count(*)::int FROM judgment')).toEqual([{ count: 2 }]);
  }, 60_000);

  it('moves to another port when a program took its own, but not from a port it was told', async () => {
    await server.stop();
    const other = await listenOn(server.port);
    await expect(start(server.port)).rejects.toThrow(/未能启动.*postgres\.log.*see/);
    const before = server.port;
    server = await start();
    other.close();
    expect(server.port).not.toBe(before);
  }, 60_000);

  it('copies its programs anew when a file is missing', async () => {
    await server.stop();
    const [version = ''] = (await readdir(join(home, 'postgres'))).filter((name) => name.startsWith('18.'));
    await rm(join(home, 'postgres', version, 'bin/initdb'));
    server = await start();
    expect((await stat(join(home, 'postgres', version, 'bin/initdb'))).mode & 0o777).toBe(0o755);
  }, 60_000);

  it('refuses data of another PostgreSQL and a lost password, each with one line', async () => {
    const version = join(home, 'postgres/data/PG_VERSION');
    const secret = join(home, 'secrets/postgres-superuser');
    await writeFile(version, '19\n');
    await expect(start()).rejects.toThrow(/^[^\n]*属于 PostgreSQL 19[^\n]*$/);
    await writeFile(version, '18\n');
    await rename(secret, `${secret}.aside`);
    await expect(start()).rejects.toThrow(/^[^\n]*口令与[^\n]*不符[^\n]*$/);
    await rename(`${secret}.aside`, secret);
  });
});

describe('the databases of the services', () => {
  it('are named after the service', () => {
    expect(police.name).toBe('anju_public_security');
    expect(new URL(police.ownerUrl).username).toBe('anju_public_security_owner');
    expect(new URL(police.appUrl).username).toBe('anju_public_security_app');
  });

  it.each(['', 'Court', 'court; DROP ROLE x', 'a_b', '-a', 'a--b', 'a'.repeat(41), '法院'])(
    'refuse the name %j',
    (id) => expect(() => databaseName(id)).toThrow(/不能作为服务编号/),
  );

  it("are closed to the other services' roles, as is the server's own", async () => {
    const onPort = (url: string) => url.replace(/:\d+\//, `:${server.port}/`);
    const courtApp = onPort(court.appUrl);
    expect(await ask(courtApp, 'SELECT current_user AS me')).toEqual([{ me: 'anju_court_app' }]);
    for (const closed of [police.name, 'postgres', 'template1']) {
      await expect(ask(inDatabase(courtApp, closed), 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    }
    await expect(ask(inDatabase(onPort(court.ownerUrl), police.name), 'SELECT 1')).rejects.toThrow(/permission denied/);
  });

  it('let the owner make tables, and the app role none', async () => {
    const { ownerUrl, appUrl } = await ensureServiceDatabase(adminOf(server), 'court');
    await ask(ownerUrl, 'CREATE EXTENSION pg_trgm', 'CREATE EXTENSION btree_gin', 'CREATE TABLE mine (id int)');
    await expect(ask(appUrl, 'CREATE TABLE theirs (id int)')).rejects.toThrow(/permission denied for schema/);
    await expect(ask(appUrl, 'SELECT FROM mine')).rejects.toThrow(/permission denied for table/);
  });

  it('can be provisioned again, by several at once and after a password was lost', async () => {
    await rm(join(home, 'secrets/anju_court_app'));
    const all = await Promise.all([1, 2, 3].map(() => ensureServiceDatabase(adminOf(server), 'court')));
    expect(new Set(all.map(({ appUrl }) => appUrl)).size).toBe(1);
    for (const { appUrl } of all) await ask(appUrl, 'SELECT 1');
  });

  it('can be made, repaired and dropped by an admin who is no superuser, as on an outside server', async () => {
    const admin = adminOf(server);
    await ask(
      admin.url,
      `CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD 'of-this-spec'`,
      'GRANT CONNECT ON DATABASE postgres TO maker',
    );
    const maker = { home, url: admin.url.replace(/\/\/[^@]+@/, '//maker:of-this-spec@') };
    await ensureServiceDatabase(maker, 'petition');
    const { appUrl, ownerUrl, name } = await ensureServiceDatabase(maker, 'petition');
    await ask(ownerUrl, 'CREATE TABLE letter (id int)');
    await expect(ask(appUrl, 'SELECT FROM letter')).rejects.toThrow(/permission denied for table/);
    await dropServiceDatabase(maker, 'petition');
    expect(await ask(admin.url, `SELECT FROM pg_database WHERE datname = '${name}'`)).toEqual([]);
  });
});
