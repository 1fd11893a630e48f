import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '#config/config.js';
import { dropServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { CLOSE_COMMON_DATABASES, roleStatements, serviceRoles } from '#infra/embedded-postgres/service-roles.js';
import { testServer } from '#testing/postgres.js';
import { closeAll, openCounty } from '../src/open-county.js';

const prefix = `test-${randomBytes(3).toString('hex')}-`;
const court = serviceRoles(`${prefix}court`);
const police = serviceRoles(`${prefix}public-security`);
const password = randomBytes(12).toString('hex');
let adminUrl: string;
let home: string;

async function ask(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let answer: pg.QueryResult | undefined;
    for (const statement of statements) answer = await client.query(statement);
    return answer!;
  } finally {
    await client.end();
  }
}

function urlOf(role: string, database: string): string {
  const url = new URL(adminUrl);
  [url.username, url.password, url.pathname] = [role, password, database];
  return url.href;
}

/** What psql would do with the script of `roles`. */
async function makeRoles(): Promise<void> {
  for (const { sql, unless } of [court, police].flatMap((one) => roleStatements(one, () => `'${password}'`)))
    if (!unless || (await ask(adminUrl, unless)).rowCount === 0) await ask(adminUrl, sql);
}

beforeAll(async () => {
  adminUrl = (await testServer()).url;
  home = await mkdtemp(join(tmpdir(), 'anju-roles-'));
  await ask(adminUrl, CLOSE_COMMON_DATABASES);
  await makeRoles();
});
afterAll(async () => {
  for (const service of ['court', 'public-security'])
    await dropServiceDatabase({ url: adminUrl }, `${prefix}${service}`);
  await rm(home, { recursive: true });
});

describe('the roles of a service', () => {
  it('can be made again', () => makeRoles());

  it('are enough for it to start and to work', async () => {
    const config = readConfig(
      {
        ...{ AGENCY: 'court', PORT: '0', ANJU_HOME: home, ANJU_DEMO: '0' },
        DATABASE_OWNER_URL: urlOf(court.owner, court.database),
        DATABASE_APP_URL: urlOf(court.app, court.database),
      },
      { isRoot: false },
    );
    const stops: (() => Promise<void>)[] = [];
    try {
      const { address } = await openCounty(config, { say: () => undefined }, stops);
      for (const path of ['/live', '/ready']) expect((await fetch(`${address}${path}`)).status).toBe(200);
      const health = await fetch(`${address}/health`);
      expect(await health.json()).toMatchObject({ status: 'ok', services: { court: { ok: true } } });
      expect((await fetch(`${address}/court/api/suits`)).status).toBe(401);
      const log = await readFile(join(home, 'court.log'), 'utf8');
      expect(log).not.toContain(password);
    } finally {
      await closeAll(stops);
    }
    const { rows } = await ask(urlOf(court.app, court.database), 'SELECT position FROM feed_position');
    expect(rows).toHaveLength(1);
  });

  it.each(['owner', 'app'] as const)(
    'do not let the %s into another service’s database, or a common one',
    async (kind) => {
      for (const database of [police.database, 'postgres', 'template1'])
        await expect(ask(urlOf(court[kind], database), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
    },
  );
  it.each([
    ['make a role', `CREATE ROLE ${court.app}_two`],
    ['make a database', `CREATE DATABASE ${court.database}_two`],
    ['become the owner', `SET ROLE ${court.owner}`],
    ['make a table', 'CREATE TABLE mine (x int)'],
    ['rewrite the log', 'UPDATE event_log.events SET record = record'],
    ['write past the append function', `INSERT INTO event_log.events VALUES (1, 's', 0, now(), '{}')`],
    ['read a file of the server', `SELECT pg_read_file('PG_VERSION')`],
  ])('do not let the app %s', async (_, statement) =>
    expect(ask(urlOf(court.app, court.database), statement)).rejects.toMatchObject({ code: '42501' }),
  );
  it('do not let the owner make roles', () =>
    expect(ask(urlOf(court.owner, court.database), `CREATE ROLE ${court.app}_two`)).rejects.toMatchObject({
      code: '42501',
    }));
});
