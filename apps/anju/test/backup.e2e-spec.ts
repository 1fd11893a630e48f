import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CountyClock } from '#agency/county-clock.js';
import { dropServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { databaseName } from '#infra/embedded-postgres/service-roles.js';
import { testServer } from '#testing/postgres.js';
import { ShiftedClock } from '#testing/shifted-clock.js';
import { Browser } from '../../../test/support/browser.js';
import { run } from '../cli/run.js';
import type { CountyServices } from '../src/county.js';
import { found } from '../src/found.js';
import { FrontDoor } from '../src/front-door.js';
import { serviceFolders } from '../src/services.js';
import { startCounty } from '../src/start-county.js';

const folder = mkdtempSync(join(tmpdir(), 'anju-backup-'));
const prefixes = ['a', 'b', 'c', 'd'].map((place) => `test-${randomBytes(3).toString('hex')}-${place}-`);
const [FROM, TO, NONE, ALONE] = prefixes as [string, string, string, string];
const kept = join(folder, 'kept');
let adminUrl: string;
let services: string[];
let heads: string[];
let county: { services: CountyServices; clock: CountyClock; door: FrontDoor };

const homeOf = (prefix: string) => join(folder, `home-${prefix}`);
async function anju(prefix: string, args: readonly string[], more: Record<string, string> = {}) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const env = { ANJU_HOME: homeOf(prefix), DATABASE_URL: adminUrl, DATABASE_PREFIX: prefix, ...more };
  const code = await run(args, { out: say, err: say, folder: args[0] === 'import' ? process.cwd() : folder, env });
  return { code, text: lines.join('\n'), json: () => JSON.parse(lines.at(-1) ?? '') };
}

/** A county of all services on its own databases and data folder. */
async function open(prefix: string): Promise<typeof county> {
  const home = homeOf(prefix);
  mkdirSync(home, { recursive: true });
  const machine = new ShiftedClock();
  const clock = new CountyClock(machine, join(home, 'clock.json'));
  if (!clock.stands) clock.standAt(new Date('2026-01-12T09:00:00+08:00'));
  const at = { home, database: { url: adminUrl, home }, demo: true, clock, machine, prefix, report: () => undefined };
  const place = { division: '990121', name: '安澜县', townships: ['城关镇', '东湖街道', '河西街道', '柳林镇'] };
  const opened = await startCounty({ ...at, county: place });
  const door = await FrontDoor.open({ host: '127.0.0.1', port: 0 }, '/nowhere', () => undefined);
  door.mount(opened, {});
  return { services: opened, clock, door };
}
async function close(): Promise<void> {
  await county.door.close();
  await county.services.stop();
}

/** A copy of the backup in which something was changed. */
function altered(name: string, change: (place: string, manifest: any) => void): string {
  const place = join(folder, name);
  cpSync(kept, place, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
  change(place, manifest);
  writeFileSync(join(place, 'manifest.json'), JSON.stringify(manifest));
  return place;
}
async function tablesOf(prefix: string, service: string): Promise<number> {
  const url = new URL(adminUrl);
  url.pathname = databaseName(`${prefix}${service}`);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const sql = `SELECT FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
  return client.query(sql).then(async ({ rowCount }) => (await client.end(), rowCount ?? 0));
}

beforeAll(async () => {
  adminUrl = (await testServer()).url;
  services = (await serviceFolders()).map(({ service }) => service);
  county = await open(FROM);
  writeFileSync(join(homeOf(FROM), 'story-told'), '1'); // accounts only
  const { services: all, clock, door } = county;
  await found({ services: all, clock, home: homeOf(FROM), demo: true, address: door.address, say: () => undefined });
  await county.services.settle();
  const env = { ANJU_USER: 'office', ANJU_PASSWORD: 'Anju-demo-2026', ANJU_URL: county.door.address };
  await anju(FROM, ['import', 'test/data/anlan-ledger-2026-01.xlsx'], env);
  await county.services.settle();
  heads = await county.services.heads();
}, 120_000);
afterAll(async () => {
  for (const prefix of prefixes)
    for (const service of services) await dropServiceDatabase({ url: adminUrl }, `${prefix}${service}`);
  rmSync(folder, { recursive: true });
}, 60_000);

describe('a backup', () => {
  it('is taken while the county works, and is for its owner only', async () => {
    const { code, json } = await anju(FROM, ['backup', '-o', 'kept', '--with-keys', '--json']);
    expect([code, json()]).toMatchObject([0, { folder: kept, services, withKeys: true }]);
    expect(readdirSync(kept).sort()).toEqual([...services, 'files', 'keys.json', 'manifest.json'].sort());
    for (const file of ['manifest.json', 'keys.json', 'identity/public.credentials.copy', 'files/clock.json'])
      expect(statSync(join(kept, file)).mode & 0o777).toBe(0o600);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
  });
  it('says of each service how far it had come, and that they fit together', () => {
    const { services: of } = JSON.parse(readFileSync(join(kept, 'manifest.json'), 'utf8'));
    expect(services.map((service) => `${service}:${of[service].eventHead}`)).toEqual(heads);
    expect(of.housing.tables.find(({ name }: any) => name === 'event_log.events')).toMatchObject({
      ...{ rows: of.housing.eventHead, file: 'housing/event_log.events.copy' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const service of services)
      for (const [source, last] of Object.entries<number>(of[service].received)) {
        const [from, channel] = source.split('.') as [string, string];
        expect(last).toBeLessThanOrEqual(of[from].published[channel]);
      }
  });
  it('holds keys only when they are asked for', async () => {
    const { text } = await anju(FROM, ['backup', '-o', 'without', '--service', 'identity']);
    expect(text).toContain('不含密钥');
    expect(readdirSync(join(folder, 'without')).sort()).toEqual(['files', 'identity', 'manifest.json']);
    const pem = readFileSync(join(homeOf(FROM), 'services/identity/session-key.pem'));
    const { 'services/identity/session-key.pem': key } = JSON.parse(readFileSync(join(kept, 'keys.json'), 'utf8'));
    expect(Buffer.from(key, 'base64')).toEqual(pem);
  });
  it.each([
    ['a folder that holds something', ['-o', 'kept'], {}, 'backup.folder-not-empty'],
    [
      'events that lie elsewhere',
      ['-o', 'x'],
      { EVENTSTORE_URL: 'esdb://es:2113?tls=false' },
      'backup.events-elsewhere',
    ],
    ['a county that is not there', ['-o', 'x'], { DATABASE_PREFIX: 'test-nobody-' }, 'backup.no-service'],
  ])('is not taken for %s, and leaves nothing behind', async (_, args, env, code) => {
    const before = readdirSync(folder);
    const answer = await anju(FROM, ['backup', ...args, '--json'], env);
    expect([answer.code, answer.json()]).toMatchObject([1, { refused: { code } }]);
    expect(readdirSync(folder)).toEqual(before);
  });
  it.each([
    [['backup']],
    [['backup', 'x']],
    [['backup', '-o', 'x', '--service', 'water']],
    [['restore']],
    [['restore', 'kept', '--with-keys']],
    [['restore', 'kept', '--replace']],
  ])('answers 2 for %j', async (args) =>
    expect(await anju(FROM, args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') }),
  );
});

describe('a restore that must not be', () => {
  it.each([
    [
      'a file that was altered',
      'restore.file-altered',
      (place: string) => writeFileSync(join(place, 'court/public.feed.copy'), 'x'),
    ],
    ['a file that is gone', 'restore.file-missing', (place: string) => rmSync(join(place, 'court/public.feed.copy'))],
    [
      'a link in place of a file',
      'restore.file-missing',
      (place: string) => {
        rmSync(join(place, 'court/public.feed.copy'));
        symlinkSync(join(kept, 'court/public.feed.copy'), join(place, 'court/public.feed.copy'));
      },
    ],
    [
      'a link in place of a folder',
      'restore.file-missing',
      (place: string) => {
        rmSync(join(place, 'court'), { recursive: true });
        symlinkSync(join(kept, 'court'), join(place, 'court'));
      },
    ],
    [
      'a newer schema',
      'restore.newer-schema',
      (_: string, manifest: any) => manifest.services.court.migrations.push('x-999'),
    ],
    ['another format', 'restore.bad-manifest', (_: string, manifest: any) => (manifest.format = 'anju-backup/2')],
    [
      'a path that leads out',
      'restore.bad-manifest',
      (_: string, manifest: any) => (manifest.services.court.tables[0].file = '../../etc/passwd'),
    ],
    [
      'a file for another place',
      'restore.bad-manifest',
      (_: string, manifest: any) => (manifest.files['../x'] = manifest.files['clock.json']),
    ],
    [
      'a table that is a statement',
      'restore.bad-manifest',
      (_: string, manifest: any) => (manifest.services.court.tables[0].name = 'a.b" FROM x; --'),
    ],
    [
      'a service that nobody knows',
      'restore.unknown-service',
      (_: string, manifest: any) => (manifest.services.water = { ...manifest.services.court, tables: [] }),
    ],
    [
      'a table that is missing',
      'restore.tables-differ',
      (_: string, manifest: any) => manifest.services.court.tables.pop(),
    ],
    [
      'rows that are missing',
      'restore.tables-differ',
      (_: string, manifest: any) => (manifest.services.oversight.tables.at(-1).rows = 1_000_000),
    ],
    [
      'read models that differ',
      'restore.read-models-differ',
      (_: string, manifest: any) => (manifest.services.oversight.readModels['nobody@1'] = 'x'),
    ],
  ])('refuses %s and leaves nothing', async (name, code, change) => {
    const place = altered(name.replaceAll(' ', '-'), change);
    const answer = await anju(NONE, ['restore', place, '--json']);
    expect([answer.code, answer.json()]).toMatchObject([1, { refused: { code } }]);
    expect(existsSync(join(homeOf(NONE), 'services'))).toBe(false);
    expect(existsSync(join(homeOf(NONE), 'clock.json'))).toBe(false);
    if (/differ/.test(code)) expect(await tablesOf(NONE, 'court')).toBe(0);
  });
  it('refuses what is no backup, and a service that it does not hold', async () => {
    expect((await anju(NONE, ['restore', 'home', '--json'])).json()).toMatchObject({
      refused: { code: 'restore.no-manifest' },
    });
    const { code, json } = await anju(NONE, ['restore', 'without', '--service', 'court', '--json']);
    expect([code, json()]).toMatchObject([1, { refused: { code: 'restore.no-service' } }]);
  });
  it('does not write over a county', async () => {
    const { code, json } = await anju(FROM, ['restore', 'kept', '--json'], { ANJU_HOME: homeOf(NONE) });
    expect([code, json()]).toMatchObject([1, { refused: { code: 'restore.target-not-empty' } }]);
  });
  it('does not let one service forget what others have received of it', async () => {
    expect((await anju(ALONE, ['restore', 'kept'])).code).toBe(0);
    await dropServiceDatabase({ url: adminUrl }, `${ALONE}housing`);
    const older = altered('older', (_, { services: { housing } }) => (housing.published.open -= 1));
    const { code, json } = await anju(ALONE, ['restore', older, '--service', 'housing', '--json']);
    expect([code, json()]).toMatchObject([1, { refused: { code: 'restore.others-know-more' } }]);
    expect((await anju(ALONE, ['restore', 'kept', '--service', 'housing'])).code).toBe(0);
  }, 60_000);
});

describe('a restored county', () => {
  it('is the same: its log, its read models when folded anew, its accounts', async () => {
    await close();
    const { code, text } = await anju(TO, ['restore', 'kept']);
    expect([code, text]).toEqual([0, expect.stringMatching(/^已恢复 court、/)]);
    county = await open(TO);
    try {
      await county.services.settle();
      expect(await county.services.heads()).toEqual(heads);
      expect(await county.services.rebuildAll()).toEqual([]);
      const office = await Browser.signedIn(county.door.address, 'office');
      expect((await office.get('/housing/api/projects')).body.rows).toHaveLength(12);
    } finally {
      await close();
    }
  }, 90_000);
});
