import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadModels } from '#agency/read-models.js';
import { readConfig } from '#config/config.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { EventLog } from '#event-store/event-log.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { exportTables } from '../cli/export-tables.js';
import { listsIn } from '../cli/readable-lists.js';
import { run } from '../cli/run.js';
import { FrontDoor } from '../src/front-door.js';
import { claimHome } from '../src/home.js';
import { openCounty } from '../src/open-county.js';

const SAMPLE = 'test/data/anlan-ledger-2026-01.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'anju-tools-'));
let county: TestCounty;
let door: FrontDoor;
beforeAll(async () => {
  county = await startTestCounty({ only: ['housing', 'oversight'], at: '2026-01-12T09:00:00+08:00' });
  door = await FrontDoor.open({ host: '127.0.0.1', port: 0 }, '/nowhere', () => undefined);
  door.mount(county.services, {});
  await anju('office', 'import', SAMPLE);
  await county.settle();
}, 60_000);
afterAll(async () => {
  await door.close();
  await county.close();
  rmSync(folder, { recursive: true });
});

async function anju(user: string, ...args: readonly string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const env = { ANJU_USER: user, ANJU_PASSWORD: user && 'Anju-demo-2026', ANJU_URL: door.address, ANJU_HOME: folder };
  const code = await run(args, { out: say, err: say, folder: args[0] === 'import' ? process.cwd() : folder, env });
  return { code, text: lines.join('\n'), json: () => JSON.parse(lines.at(-1) ?? '') };
}

describe('npm run anju -- export', () => {
  it('writes every list that the account may read into a .json, for its owner only', async () => {
    const { code, json } = await anju('office', 'export', '-o', 'all.json', '--json');
    const file = join(folder, 'all.json');
    expect([code, json()]).toMatchObject([0, { file, tables: { 'housing/projects': 12, 'housing/claims': 0 } }]);
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect(written).toMatchObject({ exporter: { username: 'office', agencyName: '领导小组办公室' } });
    expect(written.asOf).toMatch(/^2026-01-12T01:00:00/);
    expect(written.tables['housing/projects'][0]).toMatchObject({ projectCode: '990121-2026-001', name: '锦澜府' });
    expect(Object.keys(written.tables)).toEqual(Object.keys(json().tables));
    expect(Object.keys(written.tables)).toContain('oversight/warroom');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
  it('writes them as a workbook, the ledger with its own headings', async () => {
    const { code, text } = await anju('office', 'export', '-o', 'all.xlsx');
    expect([code, text]).toEqual([0, expect.stringMatching(/^已导出 \d+ 张表、\d+ 行：.*all\.xlsx$/)]);
    const sheets = await readWorkbook(readFileSync(join(folder, 'all.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['说明', '问题楼盘台账', 'housing projects', 'oversight warroom']),
    );
    const ledger = sheets.find(({ name }) => name === '问题楼盘台账')!;
    expect(ledger.rows).toHaveLength(13);
    const texts = ledger.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text));
    expect([texts[0], texts[1]]).toEqual([expect.arrayContaining(['项目名称']), expect.arrayContaining(['锦澜府'])]);
    expect(sheets[0]!.rows[1]!.cells.get(1)!.text).toMatch(/^导出人：.*（领导小组办公室）$/);
  });
  it('does not ask for what the account may not read: nothing is refused on record', async () => {
    const { code, json } = await anju('bank', 'export', '-o', 'bank.json', '--json');
    expect(code).toBe(0);
    expect(Object.keys(json().tables)).not.toContain('housing/enterprises');
    expect(Object.keys(json().tables)).toContain('housing/projects');
    const events = await county.part('housing', EventLog).readAll(0, 10_000);
    expect(events.filter(({ type }) => type === 'housing.CommandRefused')).toEqual([]);
  });
  it('answers 1 and leaves no half file where it cannot write', async () => {
    const { code, json } = await anju('office', 'export', '-o', 'none/all.json', '--json');
    expect([code, json().refused]).toMatchObject([1, { code: 'export.not-written' }]);
    mkdirSync(join(folder, 'taken.json'));
    expect((await anju('office', 'export', '-o', 'taken.json')).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
  it('answers 1 for an account that may not sign in', async () =>
    expect(await anju('nobody', 'export', '-o', 'x.json')).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^未导出：/),
    }));
  it.each([
    ['no file', ['export'], 'office'],
    ['no name after -o', ['export', '-o'], 'office'],
    ['another kind of file', ['export', '-o', 'all.csv'], 'office'],
    ['a word too many', ['export', 'all', '-o', 'x.json'], 'office'],
    ['nobody who asks', ['export', '-o', 'x.json'], ''],
  ])('answers 2 with the usage for %s', async (_, args, user) =>
    expect(await anju(user, ...args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') }),
  );
  it('asks only for lists that need nothing more', () => {
    const schema = { type: 'array' };
    const get = (more: object = {}) => ({
      responses: { 200: { content: { 'application/json': { schema } } } },
      ...more,
    });
    const required = get({ parameters: [{ name: 'at', required: true }] });
    const paged = get({ parameters: [{ name: 'limit', required: false }] });
    const paths = { '/api/a': { get: get() }, '/api/b': { get: required }, '/api/c': { get: paged }, '/api/d': {} };
    expect(listsIn({ paths })).toEqual([
      { path: '/api/a', paged: false },
      { path: '/api/c', paged: true },
    ]);
  });
  it('names no sheet twice and writes what is no text as people would', () => {
    const long = 'housing/a-list-whose-name-is-longer-than';
    const rows = [{ open: true, types: ['T1', 'T2'], parts: [{ a: 1 }], none: null }];
    const lists = [`${long}/one`, `${long}/two`].map((name) => ({ name, rows }));
    const [, first, second] = exportTables({ exporter: '周文', asOf: '' }, undefined, lists);
    expect(first!.sheet).not.toBe(second!.sheet);
    expect([...first!.rows]).toEqual([['是', 'T1，T2', '[{"a":1}]', undefined]]);
  });
});

describe('npm run anju -- rebuild', () => {
  const digest = expect.stringMatching(/^[0-9a-f]{64}$/);

  it.each(['housing.projects', 'projects'])('folds %s again and says that the digest is equal', async (name) => {
    const { code, json } = await anju('sysadmin', 'rebuild', name, '--json');
    expect([code, json()]).toEqual([0, { projection: 'housing.projects', before: digest, after: digest, same: true }]);
  });
  it('answers 1 when rows had been changed by other means, and they are right again', async () => {
    const spoil = `UPDATE read_rows SET row = row || '{"name":"x"}' WHERE projection = 'projects'`;
    await county.part('housing', ReadModels).query(spoil, []);
    expect(await anju('sysadmin', 'rebuild', 'projects')).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^housing\.projects 已重建，摘要不一致：原 [0-9a-f]{64}，现 [0-9a-f]{64}$/),
    });
    expect((await anju('sysadmin', 'rebuild', 'projects')).code).toBe(0);
  });
  it.each([
    ['a name that nobody has', 'sysadmin', 'nothing', 'rebuild.unknown-projection'],
    ['a service that is not there', 'sysadmin', 'court.projects', 'rebuild.unknown-projection'],
    ['a name that several have', 'sysadmin', 'asked_of_us', 'rebuild.ambiguous-projection'],
    ['who may not', 'office', 'projects', 'not-allowed'],
  ])('answers 1 for %s', async (_, user, name, code) => {
    const answer = await anju(user, 'rebuild', name, '--json');
    expect([answer.code, answer.json()]).toMatchObject([1, { projection: name, refused: { code } }]);
  });
  it.each([[['rebuild']], [['rebuild', 'a', 'b']], [['rebuild', 'a', '--all']]])('answers 2 for %j', async (args) =>
    expect(await anju('sysadmin', ...args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') }),
  );
});

describe('npm run anju -- seed', () => {
  const home = join(folder, 'home');
  async function seed(args: readonly string[], variables: Record<string, string> = {}) {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const env = { ANJU_HOME: home, ...variables };
    const code = await run(['seed', ...args], { out: say, err: say, folder, env });
    return { code, text: lines.join('\n'), json: () => JSON.parse(lines.at(-1) ?? '') };
  }

  it('says that the county is there already', async () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'story-told'), '1');
    expect((await seed(['--json'])).json()).toEqual({ home, seeded: false });
    expect(await seed([])).toMatchObject({ code: 0, text: `${home} 中已有演示县` });
  });
  it('leaves a county alone that is not the demo’s', async () => {
    rmSync(join(home, 'story-told'));
    mkdirSync(join(home, 'services'));
    const { code, json } = await seed(['--json']);
    expect([code, json()]).toMatchObject([1, { seeded: false, refused: { code: 'seed.county-in-use' } }]);
    expect(readdirSync(home)).toEqual(['services']);
  });
  it('nor does the start play a story into it', async () => {
    const start = openCounty(
      readConfig({ ANJU_HOME: home, PORT: '0' }, { isRoot: true }),
      { say: () => undefined },
      [],
    );
    await expect(start).rejects.toThrow('请设 ANJU_DEMO=0 启动');
    expect(readdirSync(home)).toEqual(['services']);
  });
  it('nor do two programs work on one folder, though one that was killed is no hindrance', async () => {
    const used = join(folder, 'used');
    mkdirSync(used);
    writeFileSync(join(used, 'running.lock'), '2147483646 left-behind');
    const release = await claimHome(used);
    const { code, json, text } = await seed(['--json'], { ANJU_HOME: used });
    expect([code, json()]).toMatchObject([1, { seeded: false, refused: { code: 'seed.server-running' } }]);
    expect(text).toContain('正由另一个已启动的安居使用');
    expect(readdirSync(used)).toEqual(['running.lock']);
    await release();
    expect(readdirSync(used)).toEqual([]);
  });
  it('refuses an outside database', async () =>
    expect(await seed([], { DATABASE_URL: 'postgres://a:b@db.example/x' })).toMatchObject({ code: 1 }));
  it.each([[['now']], [['--force']]])('answers 2 for %j', async (args) =>
    expect(await seed(args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') }),
  );
});
