import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCounty, type TestCounty } from '../support/test-county.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8' });
const changes = () => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

/** `npm run new:agency -- water`, into a folder beside the tree's own apps. */
describe('a new agency', () => {
  const folder = mkdtempSync(join(root, 'test', '.new-agency-'));
  let before: string;
  let county: TestCounty | undefined;

  beforeAll(async () => {
    before = changes();
    run('scripts/new-agency.mjs', 'water', folder);
    county = await startTestCounty({
      only: ['discipline'],
      more: [{ service: 'water', folder: join(folder, 'water') }],
    });
  });
  afterAll(async () => {
    await county?.close();
    rmSync(folder, { recursive: true });
  });

  it('changes no file that exists', () => expect(changes()).toBe(before));

  it('has types that hold', () => {
    const tsconfig = join(folder, 'tsconfig.json');
    writeFileSync(tsconfig, JSON.stringify({ extends: '../../tsconfig.json', include: ['water'], exclude: [] }));
    expect(run('node_modules/typescript/bin/tsc', '-p', tsconfig, '--noEmit', '--rootDir', root)).toBe('');
  });

  it('takes orders, and discipline sees them without anybody having asked', async () => {
    const code = '990121-2026-001';
    const office = await county?.client('office');
    const ordered = await office?.post(`/water/api/projects/${code}/notices`, { docNo: 'S-1', text: '请报送用水情况' });
    expect(ordered).toMatchObject({ status: 201, body: { stream: `water.notices-${code}`, revision: 0 } });
    await county?.settle();
    expect((await office?.get('/water/api/notices'))?.body).toMatchObject({ rows: [{ docNo: 'S-1' }] });
    const inspector = await county?.client('inspector');
    const trail = await inspector?.get(`/discipline/api/projects/${code}/trail`);
    expect(trail?.body).toMatchObject({ events: [{ type: 'water.NoticeIssued', service: 'water' }] });
  });

  it('refuses a name that is none', () => expect(() => run('scripts/new-agency.mjs', '../evil', folder)).toThrow());
});
