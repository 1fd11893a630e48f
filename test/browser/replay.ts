import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose } from '../support/order-form.js';
import type { PageDriver } from '../support/page-driver.js';

const AT_REJECTION = '/discipline/replay?project=990121-2026-001&at=2026-03-13';
const inspector = { as: 'inspector' };

export function replay({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('the replay of project 01', () => {
    it(
      'shows the project as it stood on that day, and who made it so',
      () =>
        visit(AT_REJECTION, inspector, async (page) => {
          await page.getByText('复工 R1：不予认定').waitFor();
          await page.getByText('交付：未到期').waitFor();
          await page.getByRole('row', { name: '核查不实' }).getByText('领导小组办公室').waitFor();
          expect(await page.getByRole('row', { name: '特别借款拨付' }).count()).toBe(0);
        }),
      60_000,
    );

    it(
      'is gone through by keyboard, a day with events at a time',
      () =>
        visit(AT_REJECTION, inspector, async (page) => {
          await page.getByText('复工 R1：不予认定').waitFor();
          await page.getByLabel('回放到哪一天').focus();
          await page.keyboard.press('ArrowLeft');
          await page.waitForURL(/at=2026-03-12/);
          await page.getByText('复工 R1：存疑待查').waitFor();
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('ArrowRight');
          await page.waitForURL(/at=2026-03-16/);
          await page.keyboard.press('End');
          await page.getByText('复工 R2：已核实').waitFor();
          await page.getByText('交付：逾期').waitFor();
          await page.keyboard.press('Home');
          await page.getByText('申报').first().waitFor();
          await page.getByText('复工 R1').waitFor({ state: 'detached' });
        }),
      60_000,
    );

    it(
      'has two axes: what was known then, and what had happened by then',
      () =>
        visit('/discipline/replay?project=990121-2026-001&at=2026-03-04', inspector, async (page) => {
          await page.getByRole('columnheader', { name: '记录时间' }).waitFor();
          const known = await allEvents(page);
          await page.getByText('事后认定').click();
          await page.waitForURL(/axis=true/);
          await page.getByRole('columnheader', { name: '发生时间' }).waitFor();
          expect(await allEvents(page)).toBe(known + 3);
          await page.getByText('补录').first().waitFor();
        }),
      60_000,
    );

    it(
      'is cut to one agency and to one kind of event',
      () =>
        visit(AT_REJECTION, inspector, async (page) => {
          await choose(page, '机关', '领导小组办公室');
          await page.waitForURL(/agency=leading-group-office/);
          await page.getByRole('row', { name: '印证答复' }).first().waitFor({ state: 'detached' });
          await choose(page, '事项', '核查不实');
          await page.waitForURL(/type=housing\.ClaimRejected/);
          await page.getByText('全部 1', { exact: true }).waitFor();
          await page.getByRole('row', { name: '核查不实' }).getByText('周文').waitFor();
        }),
      60_000,
    );

    it(
      'lays two moments beside each other',
      () =>
        visit(AT_REJECTION, inspector, async (page) => {
          await choose(page, '与哪一天对比', '2026年2月27日(周五)');
          const changed = page.getByRole('row', { name: '申报 990121-2026-001-R1 状态' });
          await changed.getByRole('cell', { name: '待核实' }).waitFor();
          await changed.getByRole('cell', { name: '不予认定' }).waitFor();
          await page.getByRole('row', { name: '监督事项 990121-2026-001-R1 状态' }).waitFor();
        }),
      60_000,
    );

    it(
      'leads from an event to what it brought about, with its record as it was stored',
      () =>
        visit(AT_REJECTION, inspector, async (page) => {
          await page.getByRole('row', { name: '核查不实' }).click();
          const drawer = page.getByRole('dialog', { name: '核查不实' });
          await drawer.getByText('housing.ClaimRejected · L1').waitFor();
          await drawer.getByText('W1 用工仅检查日突增').waitFor();
          await drawer.getByRole('button', { name: '监督事项立项' }).click();
          const caused = page.getByRole('dialog', { name: '监督事项立项' });
          await caused.getByRole('button', { name: '核查不实' }).waitFor();
        }),
      60_000,
    );

    it('shows another inspector the same under the copied address', async () => {
      const copied = `${AT_REJECTION}&axis=true&agency=petition-bureau&from=2026-02-27&view=all`;
      const seen: string[] = [];
      for (const as of ['inspector', 'inspectorhead'])
        await visit(copied, { as }, async (page) => {
          await page.getByText('复工 R1：不予认定').waitFor();
          await page.getByRole('row', { name: '申报 990121-2026-001-R1 状态' }).waitFor();
          await page.getByRole('row', { name: '信访局' }).first().waitFor();
          seen.push(await page.locator('main').innerText());
        });
      expect(seen[0]).toContain('全部 4');
      expect(seen[1]).toBe(seen[0]);
    }, 60_000);

    it(
      'is no business of those who are overseen',
      () =>
        visit(AT_REJECTION, { as: 'housing', bears: /status of 403/ }, async (page) => {
          await page.getByText('不对您的岗位开放').waitFor();
          expect(await page.getByText('复工 R1').count()).toBe(0);
        }),
      60_000,
    );
  });
}

/** How many events there are up to the moment, as the page says. */
async function allEvents(page: Page): Promise<number> {
  const said = await page.getByText(/^全部 \d+$/).innerText();
  return Number(/\d+/.exec(said)?.[0]);
}
