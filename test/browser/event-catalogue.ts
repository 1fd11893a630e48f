import { describe, expect, it } from '@jest/globals';
import type { PageDriver } from '../support/page-driver.js';

const PAGE = '/discipline/events';
const inspector = { as: 'inspector' };

export function eventCatalogue({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('the event catalogue', () => {
    it(
      'finds an event by what a field of it means, and shows to whom it goes, its fields and its schema',
      () =>
        visit(PAGE, inspector, async (page) => {
          await page.getByRole('heading', { name: '事件目录' }).waitFor();
          await page.getByLabel('查找').fill('银行（机构编号）');
          await page.getByLabel('查找').press('Enter');
          await page.getByText('共 2 条').waitFor();
          await page.getByRole('row').filter({ hasText: 'finance.mortgage-stress-reported.v1' }).click();
          await page.waitForURL(/event=finance\.leadership/);
          const event = page.getByRole('dialog');
          await event.getByText('L2 工作秘密').waitFor();
          await event.getByRole('row', { name: /cells\[\]\.bank 银行（机构编号） 编号 是 rural-bank/ }).waitFor();
          await event.getByText('JSON Schema').click();
          await event.getByText('"required"').first().waitFor();
          await event.getByText('消息头').click();
          await event.getByRole('row', { name: /partitionkey/ }).waitFor();
        }),
      60_000,
    );

    it(
      'shows one service’s events, by an address that can be passed on',
      () =>
        visit(`${PAGE}?service=court`, inspector, async (page) => {
          await page.getByText('court.seal-imposed.v1').waitFor();
          expect(await page.getByText('housing.ledger-entered.v1').count()).toBe(0);
          await page.goto(`${PAGE}?event=${encodeURIComponent('housing.clues housing.clue-transferred.v1')}`);
          await page.getByRole('dialog').getByText('L3 限知').waitFor();
        }),
      60_000,
    );

    it(
      'is in the menu of the system administrator',
      () =>
        visit('/identity/accounts', { as: 'sysadmin' }, async (page) => {
          await page.getByRole('menuitem', { name: '事件目录' }).click();
          await page.waitForURL(/\/identity\/events/);
          await page.getByText('platform.record.v1').first().waitFor();
        }),
      60_000,
    );

    it(
      'says when it could not be loaded, and when there is nothing',
      () =>
        visit(PAGE, { ...inspector, bears: /status of 503/ }, async (page) => {
          await page.route('**/asyncapi.json', (route) =>
            route.fulfill({ status: 503, json: { title: '服务正在启动' } }),
          );
          await page.reload();
          await page.getByText('事件目录未能载入').waitFor();
          await page.unroute('**/asyncapi.json');
          const none = { channels: {}, operations: {}, components: { messages: {}, schemas: {} } };
          await page.route('**/asyncapi.json', (route) => route.fulfill({ json: none }));
          await page.getByRole('button', { name: /重\s*试/ }).click();
          await page.getByText('没有服务发布事件').waitFor();
        }),
      60_000,
    );
  });
}
