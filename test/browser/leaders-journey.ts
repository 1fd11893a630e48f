import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { reappearing, type PageDriver } from '../support/page-driver.js';

const WORDS = `请住建局说明交付逾期原因，一周内报整改方案（${randomUUID()}）。`;

export function leadersJourney({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('a leader', () => {
    it(
      'comes from a red township to a 督办函 in four clicks',
      () =>
        visit('/oversight/warroom', { as: 'leader' }, async (page) => {
          await clickTownship(page, '城关镇');
          await page.waitForURL(/township=/);
          await page.getByText('共 4 条').first().waitFor();
          expect(await page.getByRole('cell', { name: '翠湖湾二期' }).count()).toBe(0);

          await page.getByRole('cell', { name: '锦澜府', exact: true }).click();
          const drawer = page.getByRole('dialog', { name: '锦澜府' });
          await drawer.getByRole('alert').getByText('节点逾期：').first().waitFor();
          await drawer.getByText(/^自 2026-07-01 09:00/).waitFor();

          await drawer.getByRole('button', { name: '批示' }).click();
          const form = page.getByRole('dialog', { name: '批示' });
          await form.getByText('锦澜府').first().waitFor();
          await form.getByLabel('内容').fill(WORDS);
          await form.getByRole('button', { name: '提交' }).click();
          await form.waitFor({ state: 'detached' });
          await drawer
            .getByRole('button', { name: '关闭' })
            .or(drawer.getByRole('button', { name: 'Close' }))
            .click();

          await page.getByRole('menuitem', { name: '批示' }).click();
          await reappearing(page, page.getByRole('row', { name: WORDS }).getByText('已落实'));
          await page.getByRole('menuitem', { name: '督办' }).click();
          const letter = page.getByRole('row', { name: WORDS });
          await reappearing(page, letter.getByText('领导批示'));
          for (const said of ['锦澜府', '住建局', '待签收', '2026-10-07'])
            await letter.getByText(said).first().waitFor();
          await letter.getByText(/〔2026〕\d+号/).waitFor();
        }),
      120_000,
    );

    it(
      'is heard at once: a new to-do is counted on the page that the bureau has open',
      () =>
        visit('/housing/projects', { as: 'planning' }, async (page) => {
          const count = page.getByTitle(/^\d+ 项待办$/);
          await page.getByRole('menuitem', { name: '待办' }).waitFor();
          const before = (await count.count()) === 0 ? 0 : Number.parseInt((await count.getAttribute('title'))!);
          await visit('/', { as: 'office' }, async ({ request }) => {
            const task = {
              title: '核对用地材料',
              lead: 'planning',
              due: '2026-10-20',
              grade: 'normal',
              source: 'office',
            };
            const sent = { data: { ...task, taskId: `T-${randomUUID()}` } };
            expect((await request.post('/housing/api/tasks', sent)).status()).toBe(201);
          });
          await page.getByTitle(`${before + 1} 项待办`).waitFor();
        }),
      60_000,
    );

    it(
      'is led from the reason of a red light to the record behind it',
      () =>
        visit('/oversight/warroom?light=red', { as: 'leader' }, async (page) => {
          await page.getByRole('cell', { name: '学府雅苑', exact: true }).click();
          await page.getByRole('alert').filter({ hasText: '申报不实' }).getByRole('link').click();
          await page.getByRole('heading', { name: '学府雅苑' }).waitFor();
          await page.getByRole('row', { name: /化解/ }).getByText('不予认定').waitFor();
        }),
      60_000,
    );

    it(
      'is told what is missing from a 批示',
      () =>
        visit('/oversight/warroom', { as: 'leader' }, async (page) => {
          await page.getByRole('cell', { name: '盛景名城', exact: true }).click();
          await page.getByRole('dialog', { name: '盛景名城' }).getByRole('button', { name: '批示' }).click();
          const form = page.getByRole('dialog', { name: '批示' });
          await form.getByRole('button', { name: '提交' }).click();
          await form.getByText('请填写').waitFor();
        }),
      60_000,
    );
  });
}

/** Goes over the map until its tip names the township, as one who looks for it does. */
async function clickTownship(page: Page, township: string): Promise<void> {
  const map = page.getByRole('img', { name: '县域地图' });
  await map.locator('canvas').waitFor();
  const { x, y, width, height } = (await map.boundingBox())!;
  for (let row = 1; row < 12; row++) {
    for (let column = 1; column < 12; column++) {
      const [left, top] = [x + (width * column) / 12, y + (height * row) / 12];
      await page.mouse.move(left, top);
      const tip = await map.evaluate(async (place) => {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const shown = [...place.children].find((child) => child.querySelector('canvas') === null);
        return shown instanceof HTMLElement && shown.style.visibility !== 'hidden' ? shown.innerText : '';
      });
      if (tip === township) return page.mouse.click(left, top);
    }
  }
  throw new Error(`the map names no ${township}`);
}
