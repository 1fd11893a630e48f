/**
 * `npm run screenshots [-- URL]`: the pictures of the README, of the demo county that runs there, or of one started
 * for it on a data folder of its own. Needs Chromium.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOnPath } from './on-path.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs/screenshots');
const MOST_BYTES = 300 * 1024;

/** File, who looks, where, and what must be on the page by then. */
const PICTURES = [
  ['war-room', 'leader', '/oversight/warroom', (page) => page.getByText('锦澜府').first()],
  [
    'claim-rejected',
    'office',
    '/housing/claims',
    async (page) => {
      await page.getByRole('row').filter({ hasText: '锦澜府' }).filter({ hasText: '不予认定' }).click();
      return page.getByRole('dialog').getByText('W6');
    },
  ],
  [
    'replay',
    'inspector',
    '/discipline/replay?project=990121-2026-001&at=2026-03-13&from=2026-02-27',
    (page) => page.getByRole('row', { name: '监督事项 990121-2026-001-R1 状态' }),
  ],
];

const [given] = process.argv.slice(2);
const program = given === undefined ? await startDemo() : { url: given, stop: async () => undefined };
const browser = await chromium.launch({ executablePath: chromiumOnPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(...picture);
} finally {
  await browser.close();
  await program.stop();
}

async function take(name, username, path, shown) {
  const context = await browser.newContext({
    baseURL: program.url,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.request.post('/identity/api/login', { data: { username, password: 'Anju-demo-2026' } });
  await page.goto(path);
  await (await shown(page)).waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await context.close();
  const { size } = statSync(file);
  console.log(`${file} ${Math.ceil(size / 1024)} KiB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1024} KiB`);
}

async function startDemo() {
  const home = mkdtempSync(join(tmpdir(), 'anju-pictures-'));
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ANJU_HOME: home, ANJU_DEMO: '1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(home, { recursive: true, force: true });
  };
  const url = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const ready = /^ready (\S+)$/m.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
