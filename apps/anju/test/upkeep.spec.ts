import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeVersion } from '../cli/examinations.js';
import { run } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'anju-upkeep-'));
const home = join(folder, 'home');
beforeEach(() => rmSync(home, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function anju(args: readonly string[], variables: Record<string, string> = {}) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const env = { ANJU_HOME: home, PORT: '0', ...variables };
  const code = await run(args, { out: say, err: say, folder, env });
  return { code, text: lines.join('\n'), json: () => JSON.parse(lines.at(-1) ?? '') };
}

describe('npm run anju -- reset', () => {
  /** A home as the platform leaves it, and a file of somebody else; the server's process has that number. */
  function lived(pid?: number) {
    for (const part of ['postgres/data', 'secrets', 'services/court']) mkdirSync(join(home, part), { recursive: true });
    for (const file of ['anju.log', 'clock.json', 'story-told', 'notes.txt']) writeFileSync(join(home, file), '1');
    if (pid !== undefined) writeFileSync(join(home, 'postgres/data/postmaster.pid'), `${pid}\n`);
  }

  it('empties the data folder and leaves what is not the platform’s', async () => {
    lived();
    const { code, json } = await anju(['reset', '--yes', '--json']);
    const removed = ['anju.log', 'clock.json', 'postgres', 'secrets', 'services', 'story-told'];
    expect([code, json()]).toEqual([0, { home, removed, left: ['notes.txt'] }]);
    expect(readdirSync(home)).toEqual(['notes.txt']);
  });
  it('is not kept from it by a server that was killed', async () => {
    lived(2 ** 22 + 1); // greater than any process number
    expect((await anju(['reset', '--yes'])).text).toBe(`已清空 ${home}；保留不属于平台的 notes.txt`);
  });
  it('has nothing to do where no platform has run', async () =>
    expect(await anju(['reset', '--yes'])).toMatchObject({ code: 0, text: `${home} 中没有平台的数据` }));
  it('refuses while a server runs on that home', async () => {
    lived();
    // a server's working folder is its data folder: this process plays it where the system can tell
    const before = process.cwd();
    process.chdir(join(home, 'postgres/data'));
    writeFileSync('postmaster.pid', `${process.pid}\n`);
    const { code, json } = await anju(['reset', '--yes', '--json']).finally(() => process.chdir(before));
    expect([code, json()]).toMatchObject([1, { removed: [], refused: { code: 'reset.server-running' } }]);
    expect(readdirSync(home)).toContain('secrets');
  });
  it('refuses an outside database', async () => {
    lived();
    const { code, text } = await anju(['reset', '--yes'], { DATABASE_URL: 'postgres://a:b@db.example/x' });
    expect([code, text]).toEqual([1, '未清空：数据在 DATABASE_URL 所指的外部数据库中，请由其管理员清空']);
    expect(readdirSync(home)).toContain('secrets');
  });
  it.each([
    ['no --yes', ['reset']],
    ['a word too many', ['reset', '--yes', 'all']],
    ['an unknown flag', ['reset', '--yes', '--force']],
  ])('answers 2 and removes nothing for %s', async (_, args) => {
    lived();
    expect(await anju(args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') });
    expect(readdirSync(home)).toContain('secrets');
  });
});

describe('npm run anju -- doctor', () => {
  const stateOf = async (check: string, variables?: Record<string, string>) =>
    (await anju(['doctor', '--json'], variables)).json().findings.find((one: { check: string }) => one.check === check);

  it('finds this machine fit, and makes no folder for it', async () => {
    const { code, text } = await anju(['doctor']);
    expect(code).toBe(0);
    expect(text).toMatch(/^正常 {2}Node \d/);
    expect(text).toContain('正常  内置 PostgreSQL 18');
    expect(readdirSync(folder)).toEqual([]);
  });
  it.each([
    ['20.19.0', 'ok'],
    ['22.0.0', 'ok'],
    ['20.18.3', 'wrong'],
    ['18.20.0', 'wrong'],
  ])('judges Node %s', (version, state) => expect(nodeVersion(version).state).toBe(state));
  it('answers 1 for a data folder that is a file', async () => {
    writeFileSync(home, '');
    expect(await anju(['doctor'])).toMatchObject({ code: 1, text: expect.stringContaining('有误  数据目录') });
  });
  it('answers 1 for a data folder that is closed, unless it is root’s', async () => {
    mkdirSync(home);
    chmodSync(home, 0o500);
    expect((await anju(['doctor'])).code).toBe(process.getuid?.() === 0 ? 0 : 1);
  });
  it.each([
    ['other programs', 'hello', 'hint'],
    ['the platform', '{"status":"ok"}', 'ok'],
  ])('tells a port taken by %s', async (_, body, state) => {
    const server = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await stateOf('port', { PORT: String(port) })).toMatchObject({ state });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  it('answers 1 for a database out of reach, and repeats no password', async () => {
    const { code, text } = await anju(['doctor'], { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:9/x' });
    expect(code).toBe(1);
    expect(text).toContain('有误  无法连接 DATABASE_URL');
    expect(text).not.toContain('geheim');
  });
  it('answers 1 and names the variable that cannot be used', async () =>
    expect(await anju(['doctor'], { PORT: 'x' })).toMatchObject({ code: 1, text: expect.stringContaining('PORT') }));
});
