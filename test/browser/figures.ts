import { describe, it } from '@jest/globals';
import type { PageDriver } from '../support/page-driver.js';

export function figures({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('a figure', () => {
    it.each(['入账项目', '已销号', '申报化解'])(
      'opens as many rows as it says: %s',
      (figure) =>
        visit('/oversight/warroom', { as: 'leader' }, async (page) => {
          const card = page.getByRole('button', { name: new RegExp(`^${figure} \\d+个$`) });
          const count = /\d+/.exec((await card.getAttribute('aria-label')) ?? '')?.[0] ?? '';
          await card.press('Enter');
          await page.getByRole('dialog').getByText(`共 ${count} 条`).waitFor();
        }),
      60_000,
    );

    it(
      'is that of the day in the address',
      () =>
        visit('/oversight/figures?asOf=2026-08-31', { as: 'leader' }, async (page) => {
          await page.getByRole('button', { name: '保障期核实户数占比 52.3%' }).click();
          await page.getByRole('dialog').getByText('3041').waitFor();
        }),
      60_000,
    );
  });
}
