import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overflow, PageDriver } from '../support/page-driver.js';
import { RunningApp } from '../support/running-app.js';

const WORKBOOK = join(import.meta.dirname, '../data/anlan-ledger-2026-01.xlsx');
const START_MS = 600_000;

let app: RunningApp;
let driver: PageDriver;

beforeAll(async () => {
  app = await RunningApp.start();
  driver = await PageDriver.open(app.url);
}, START_MS);
afterAll(async () => {
  await driver?.close();
  await app?.stop();
}, 60_000);

const quiet = () => expect(driver.complaints.splice(0)).toEqual([]);

describe('pages', () => {
  it('let a stranger sign in, and say why when the password is wrong', async () => {
    const page = await driver.as('office');
    await page.context().clearCookies();
    await page.goto('/housing/ledger');
    await page.getByLabel('账户').fill('office');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('.ant-alert-error').waitFor();
    await page.getByLabel('密码').fill('Anju-demo-2026');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '台账' }).waitFor();
    driver.complaints.length = 0; // the browser reports each 401 on its console
    await page.context().close();
  }, 60_000);

  it('lead from a red township to a 督办函 in four clicks', async () => {
    const page = await driver.as('leader');
    await page.goto('/oversight/warroom');
    const map = page.locator('canvas').first();
    const { width, height } = (await map.boundingBox())!;
    await map.click({ position: { x: width * 0.63, y: height * 0.2 } });
    await page.waitForURL(/township=/);
    await page.locator('.ant-table-row', { hasText: '锦澜府' }).click();
    const drawer = page.locator('.ant-drawer').first();
    await drawer.locator('.ant-alert-error').first().waitFor();
    await drawer.getByRole('button', { name: '批示' }).click();
    const form = page.locator('.ant-drawer', { hasText: '提交' }).last();
    await form.getByLabel('内容').fill('请住建局说明交付逾期原因，一周内报整改方案。');
    await form.getByRole('button', { name: '提交' }).click();
    await form.waitFor({ state: 'detached' });
    const isIssued = async () => {
      const { rows } = (await (await page.request.get('/housing/api/tasks?limit=200')).json()) as {
        rows: { source: string; projectCode?: string }[];
      };
      return rows.some(({ source, projectCode }) => source === 'opinion' && projectCode === '990121-2026-001');
    };
    await expect(eventually(isIssued)).resolves.toBe(true);
    quiet();
    await page.context().close();
  }, 90_000);

  it('open from every figure as many rows as it says', async () => {
    const page = await driver.as('leader');
    await page.goto('/oversight/warroom');
    for (const figure of ['入账项目', '已销号', '申报化解']) {
      const card = page.getByRole('button', { name: new RegExp(`^${figure} \\d+个$`) });
      const count = /\d+/.exec((await card.getAttribute('aria-label'))!)![0];
      await card.click();
      const drawer = page.locator('.ant-drawer');
      await drawer.getByText(`共 ${count} 条`).waitFor();
      await drawer.getByRole('button', { name: 'Close' }).or(drawer.locator('.ant-drawer-close')).first().click();
      await drawer.waitFor({ state: 'detached' });
    }
    quiet();
    await page.context().close();
  }, 60_000);

  it('take a workbook in, row by row, and give it back', async () => {
    const page = await driver.as('office');
    await page.goto('/housing/imports');
    await page.locator('input[type=file]').setInputFiles(WORKBOOK);
    await page.getByRole('button', { name: /^提交 \d+ 行$/ }).waitFor();
    expect(await page.getByText('有错误').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^提交 \d+ 行$/ }).click();
    await page.getByPlaceholder('撤销理由').fill('演示');
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page
      .locator('.ant-popconfirm')
      .getByRole('button', { name: '确 定' })
      .or(page.locator('.ant-popconfirm .ant-btn-primary'))
      .first()
      .click();
    await page.getByText('该次导入已撤销').waitFor();
    quiet();
    await page.context().close();
  }, 90_000);

  it('replay project 01: by day, by keyboard, on two axes', async () => {
    const page = await driver.as('inspector');
    await page.goto('/discipline/replay?project=990121-2026-001&at=2026-03-13');
    await page.getByText('复工 R1：不予认定').waitFor();
    await page.getByLabel('回放到哪一天').focus();
    for (let day = 0; day < 12; day++) await page.keyboard.press('ArrowRight');
    await page.getByText('复工 R2：').waitFor();
    expect(page.url()).toMatch(/at=2026-0[34]-\d\d/);
    await page.getByText('事后认定').click();
    await page.waitForURL(/axis=true/);
    await page.locator('.ant-table-row').first().click();
    await page.getByText('事件类型').waitFor();
    quiet();
    await page.context().close();
  }, 60_000);
});

const PAGES: readonly (readonly [string, string])[] = [
  ['office', '/housing/ledger'],
  ['office', '/housing/claims'],
  ['office', '/housing/closures'],
  ['office', '/housing/projects/990121-2026-010?tab=closing'],
  ['leader', '/oversight/warroom'],
  ['leader', '/oversight/figures'],
  ['inspector', '/discipline/replay'],
  ['inspector', '/discipline/supervision'],
  ['finance', '/finance/escrow'],
  ['finance', '/finance/mortgage-weeks'],
  ['police', '/public-security/clues'],
  ['court', '/court/insolvency'],
  ['petition', '/petition/demands'],
  ['secadmin', '/identity/grants'],
];

describe('no page is wider than its screen', () => {
  it.each(PAGES)(
    '%s %s',
    async (username, path) => {
      const page = await driver.as(username);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      for (const [width, height] of [
        [1366, 768],
        [1920, 1080],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.waitForLoadState('networkidle');
        expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: 0 });
      }
      expect(await page.locator('.ant-alert-error').count()).toBe(0);
      quiet();
      await page.context().close();
    },
    60_000,
  );
});

/** What a reaction brings about is there a moment later. */
async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) if (await holds()) return true;
  return false;
}
