import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { overflow, settled, type PageDriver } from '../support/page-driver.js';

const PAGE = '/court/operations';
const sysadmin = { as: 'sysadmin' };

/**
 * What a service leaves that could not take the next entry of its neighbour, and read one of its messages not at all.
 * @returns the parked key
 */
async function park(database: string): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ body: string; channel: string; key: string; last: string }>(
      `SELECT body, channel, key, k.last FROM inbox i JOIN inbox_key k USING (service, channel, key)
       WHERE service = 'housing' AND body LIKE '%projectId%' ORDER BY inbox_seq DESC LIMIT 1`,
    );
    const { body, channel, key, last } = rows[0] ?? { body: '{}', channel: '', key: '', last: '0' };
    const keySeq = Number(last) + 1;
    const next = JSON.stringify({ ...(JSON.parse(body) as object), keySeq });
    const of = ['housing', channel, key];
    await client.query(
      `UPDATE inbox_key SET parked = '旧版本不能接收', parked_at = now() WHERE service = $1 AND channel = $2 AND key = $3`,
      of,
    );
    await client.query('INSERT INTO inbox_waiting VALUES ($1, $2, $3, $4, $5, now())', [...of, keySeq, next]);
    await client.query(
      `INSERT INTO inbox_unreadable VALUES ('housing', 'open', '3/17', '{"value":null,"headers":{}}', '签名与内容不符', now())`,
    );
    return key;
  } finally {
    await client.end();
  }
}

const press = async (page: Page, row: string, button: string, fill?: string): Promise<void> => {
  await page.getByRole('row', { name: row }).getByRole('button', { name: button }).click();
  const form = page.getByRole('dialog', { name: button });
  if (fill !== undefined) await form.getByLabel('理由').fill(fill);
  await form.getByRole('button', { name: '提交' }).click();
  await form.waitFor({ state: 'hidden' });
};

export function operationsDesk(
  { visit }: Pick<PageDriver, 'visit'>,
  databaseOf: (service: string) => Promise<string>,
): void {
  describe('the operations desk', () => {
    it(
      'rebuilds a read model by a button, and tells that its rows are the same',
      () =>
        visit('/identity/accounts', sysadmin, async (page) => {
          await page.locator(`[data-menu-id$="${PAGE}"]`).click();
          await page.waitForURL(/\/court\/operations/);
          await page.getByText('没有待处理的消息').waitFor();
          await page.getByText('还没有人在这里处理过什么').waitFor();
          await press(page, 'seals', '重建');
          await page.getByRole('row', { name: /^seals.*一致/ }).waitFor();
          await page.getByRole('row', { name: /重建读模型 seals.*已完成.*摘要一致/ }).waitFor();
        }),
      60_000,
    );

    it(
      'shows how far a rebuild is',
      () =>
        visit(PAGE, sysadmin, async (page) => {
          const rebuild = { operationId: 'x', startedAt: '2026-09-30T10:00:00Z', by: '王工', folded: 300, of: 400 };
          await page.route('**/api/operations/projections*', async (route) => {
            const answer = await route.fetch();
            const states = (await answer.json()) as { name: string }[];
            await route.fulfill({ json: states.map((one) => (one.name === 'seals' ? { ...one, rebuild } : one)) });
          });
          const row = page.getByRole('row', { name: /^seals/ });
          await row.getByText('300 / 400 条').waitFor();
          expect(await row.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75');
          expect(await row.getByRole('button', { name: '重建' }).count()).toBe(0);
          await page.unroute('**/api/operations/projections*');
        }),
      60_000,
    );

    it('shows what waits and why, releases a parked key and discards a message with a reason', async () => {
      const parked = await park(await databaseOf('court'));
      await visit(PAGE, sysadmin, async (page) => {
        const key = page.getByRole('row', { name: parked });
        await key.getByText('旧版本不能接收').waitFor();
        await key.getByRole('button', { name: '展开行' }).click();
        await page
          .getByText(/"projectId"/)
          .first()
          .waitFor();
        for (const [width, height] of [
          [1920, 1080],
          [390, 844],
          [1366, 768],
        ] as const) {
          await page.setViewportSize({ width, height });
          await settled(page);
          expect(await overflow(page)).toBe(0);
        }
        await press(page, parked, '放行');
        await press(page, '3/17', '作废', '不是本县的消息');
        await page.getByText('没有待处理的消息').waitFor();
        await page
          .getByRole('row', { name: `放行 housing.` })
          .filter({ hasText: parked })
          .getByText('已完成')
          .waitFor();
        await page.getByRole('row', { name: /作废 housing\.open 3\/17 不是本县的消息.*已完成/ }).waitFor();
      });
    }, 60_000);

    it(
      'is in the menu of the system administrator alone',
      () =>
        visit('/identity/accounts', { as: 'secadmin' }, async (page) => {
          await settled(page);
          expect(await page.getByRole('menuitem', { name: '运维台' }).count()).toBe(0);
        }),
      60_000,
    );
  });
}
