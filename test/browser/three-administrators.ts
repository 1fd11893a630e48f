import { describe, expect, it } from '@jest/globals';
import { choose, formBehind, submit } from '../support/order-form.js';
import type { PageDriver } from '../support/page-driver.js';

export function threeAdministrators(county: Pick<PageDriver, 'visit'>): void {
  describe('an administrator', () => {
    it(
      'who asks for a post does not confirm it',
      () =>
        county.visit('/identity/accounts', { as: 'secadmin', bears: /status of 409/ }, async (page) => {
          const row = page.getByRole('row', { name: 'housing2' });
          await row.getByRole('button', { name: '申请授权' }).click();
          await choose(page, '岗位', '水务');
          const request = await formBehind(page, '填写理由');
          await request.getByLabel('理由').fill('兼管');
          await submit(request);
          await page.goto('/identity/grants');
          const asked = page.getByRole('row', { name: 'housing2' }).filter({ hasText: '水务' });
          await asked.getByRole('button', { name: '确认授权' }).click();
          const form = page.getByRole('dialog', { name: '确认授权' });
          await form.getByRole('button', { name: '提交' }).click();
          await form.getByRole('alert').waitFor();
          await asked.getByText('待确认').waitFor();
        }),
      60_000,
    );

    it(
      'of audit opens and grants nothing',
      () =>
        county.visit('/identity/accounts', { as: 'auditadmin' }, async (page) => {
          await page.getByRole('row', { name: 'housing2' }).waitFor();
          expect(await page.getByRole('button', { name: /^(开户|申请授权|销户|一次性密码)$/ }).count()).toBe(0);
        }),
      60_000,
    );
  });
}
