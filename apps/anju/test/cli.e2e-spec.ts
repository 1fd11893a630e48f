import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookBytes } from '#documents/workbook-writer.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { dryRunTable } from '../cli/dry-run-table.js';
import type { DryRun } from '../cli/import-dry-run.js';
import { run } from '../cli/run.js';

const SAMPLE = 'test/data/anlan-ledger-2026-01.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'anju-cli-'));

function anju(...args: readonly string[]) {
  return anjuAs({}, ...args);
}

function anjuAs(variables: Record<string, string>, ...args: readonly string[]) {
  const env = { ...process.env, ANJU_USER: '', ANJU_PASSWORD: '', ...variables };
  const script = ['scripts/anju.mjs', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8', env });
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  return { status, stdout, stderr, json: () => JSON.parse(last) as DryRun };
}

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('npm run anju -- import FILE --dry-run', () => {
  it('prints one object as its last line, and answers 1 for the three refused rows', () => {
    const run = anju('import', SAMPLE, '--dry-run', '--json');
    const { rows, ...counts } = run.json();
    expect([run.status, counts]).toEqual([1, { importId: null, ok: 7, warning: 5, error: 3 }]);
    expect(rows[1]).toEqual({ row: 6, name: '翠湖湾二期', verdict: 'ok', messages: [] });
    expect(rows.filter(({ verdict }) => verdict === 'error').map(({ row }) => row)).toEqual([17, 18, 19]);
  });
  it('prints a table for people', () => {
    const { stdout } = anju('import', '--dry-run', SAMPLE);
    expect(stdout).toMatch(/17 {2}错误 {2}锦澜府一期\n +- 疑似重复/);
    expect(stdout).toContain('共 15 行：通过 7，提示 5，错误 3。');
  });
  it('answers 0 when no row is an error', async () => {
    const header = [
      '项目名称',
      '台账级别',
      '项目类别',
      '坐落',
      '属地乡镇',
      '建设单位',
      '信用代码',
      '总套数',
      '涉及户数',
    ];
    const row = ['锦澜府', '市级', '商品房', '锦绣大道18号', '城关镇', '锦程', '91990121MAYX00001J', 812, 746];
    const path = fileOf('good.xlsx', await workbookBytes({ sheet: '台账', header, rows: [row] }));
    const run = anju('import', path, '--dry-run', '--json');
    expect([run.status, run.json().rows[0]?.verdict]).toEqual([0, 'warning']);
  });
  it.each([
    ['a text file', () => fileOf('a.xlsx', Buffer.from('a,b\n')), 'document.not-xlsx'],
    ['a file that is not there', () => join(folder, 'none.xlsx'), 'document.not-found'],
    ['a folder', () => folder, 'document.not-xlsx'],
  ])('answers 1 and says why it refuses %s', (_, path, code) => {
    const run = anju('import', path(), '--dry-run', '--json');
    expect(run.status).toBe(1);
    expect(run.json()).toMatchObject({ rows: [], refused: { code } });
  });
  it.each([
    ['no verb', []],
    ['an unknown verb', ['importieren']],
    ['a name that every object has', ['constructor']],
    ['no file', ['import', '--dry-run']],
    ['two files', ['import', SAMPLE, SAMPLE, '--dry-run']],
    ['an unknown flag', ['import', SAMPLE, '--dry-run', '--force']],
  ])('answers 2 with the usage for %s', (_, args) => {
    const run = anju(...args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('用法：npm run anju');
  });
  it('answers 2 when nobody is named who imports', () => {
    const { status, stderr } = anju('import', SAMPLE);
    expect([status, stderr.split('\n')[0]]).toEqual([2, '请以环境变量 ANJU_USER、ANJU_PASSWORD 给出账号和口令']);
  });
  it('answers 2 when the address of the platform is none', () => {
    const nowhere = { ANJU_USER: 'office', ANJU_PASSWORD: 'x', ANJU_URL: 'somewhere' };
    expect(anjuAs(nowhere, 'import', SAMPLE)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^ANJU_URL 不可用/),
    });
  });
  it('answers 1 when no server is there', () => {
    const nobody = { ANJU_USER: 'office', ANJU_PASSWORD: 'x', ANJU_URL: 'http://127.0.0.1:9' };
    const run = anjuAs(nobody, 'import', SAMPLE, '--json');
    expect(run.status).toBe(1);
    expect(run.json()).toMatchObject({ importId: null, rows: [], refused: { code: 'server.unreachable' } });
  });
  it('lets no name steer the terminal', () =>
    expect(
      dryRunTable({
        rows: [{ row: 5, name: 'a\u001b[2J\u202eb', verdict: 'ok', messages: [] }],
        ok: 1,
        warning: 0,
        error: 0,
      }),
    ).toContain('a [2J b'));
});

describe('npm run anju -- import FILE', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await startTestCounty({ only: ['housing'], at: '2026-01-12T09:00:00+08:00' });
  }, 60_000);
  afterAll(() => county.close());

  async function imported(user: string, password: string, ...args: readonly string[]) {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const env = { ANJU_USER: user, ANJU_PASSWORD: password, ANJU_URL: `${county.url}/` };
    const code = await run(['import', SAMPLE, ...args], { out: say, err: say, folder: process.cwd(), env });
    return { code, last: lines.at(-1) ?? '' };
  }

  it('puts the rows that pass on the ledger, and answers 1 for those that do not', async () => {
    const { code, last } = await imported('office', 'Anju-demo-2026', '--json');
    const { committed, ...printed } = JSON.parse(last) as DryRun & { committed: { projectCode: string }[] };
    expect(code).toBe(1);
    expect(printed).toMatchObject({ ok: 7, warning: 5, error: 3 });
    expect(committed.map(({ projectCode }) => projectCode.slice(-3))).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(3, '0')),
    );
    await county.settle();
    const office = await county.client('office');
    expect((await office.get('/housing/api/projects?level=city')).body.rows).toHaveLength(4);
  });
  it('says for people what was written', async () =>
    expect((await imported('office', 'Anju-demo-2026')).last).toMatch(/错误 3。写入台账 12 行。$/));
  it.each([
    ['a wrong password', 'office', 'falsch-2026-x'],
    ['who may not import', 'township', 'Anju-demo-2026'],
  ])('answers 1 for %s', async (_, user, password) => {
    const { code, last } = await imported(user, password, '--json');
    expect([code, JSON.parse(last)]).toMatchObject([1, { importId: null, rows: [], committed: [] }]);
  });
});

describe('npm start', () => {
  it('stops at a bad environment with one message that names every bad variable, and makes no data folder', () => {
    const home = join(folder, 'home');
    const bad = {
      PORT: 'http',
      ANJU_DEMO: 'yes',
      ANJU_CLOCK: 'now',
      DATABASE_URL: 'mysql://a:geheim@b/c',
      AGENCY: 'water',
    };
    const env = { ...process.env, ANJU_HOME: home, ...bad };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], { encoding: 'utf8', env });
    const [heading, ...problems] = stderr.slice(stderr.indexOf('环境')).trimEnd().split('\n'); // a build may speak first
    expect([status, stdout, heading]).toEqual([1, '', '环境变量有误：']);
    expect(problems.map((problem) => problem.trim().split('：')[0])).toEqual(Object.keys(bad));
    expect([stderr.includes('geheim'), existsSync(home)]).toEqual([false, false]);
  });
});
