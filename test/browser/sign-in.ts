import { describe, expect, it } from '@jest/globals';
import { choose } from '../support/order-form.js';
import { DEMO_PASSWORD, settled, type PageDriver } from '../support/page-driver.js';

/** The browser reports on its console that a stranger is nobody, and that a password was wrong. */
const REFUSALS = /status of 401/;

export function signIn({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('the sign-in', () => {
    it(
      'says that a password is wrong, and leads the right one to the page that was asked for',
      () =>
        visit('/housing/claims', { bears: REFUSALS }, async (page) => {
          await page.getByLabel('账户').fill('housing2');
          await page.getByLabel('密码').fill('wrong');
          await page.getByRole('button', { name: '登录' }).click();
          await page.getByRole('alert').getByText('账户或密码').waitFor();
          await page.getByLabel('密码').fill(DEMO_PASSWORD);
          await page.keyboard.press('Enter');
          await page.getByRole('heading', { name: '申报核实台' }).waitFor();
          expect(page.url()).toMatch(/\/housing\/claims$/);
        }),
      60_000,
    );

    it(
      'asks for what is missing',
      () =>
        visit('/', { bears: REFUSALS }, async (page) => {
          await page.getByRole('button', { name: '登录' }).click();
          await page.getByText('请填写账户').waitFor();
          await page.getByText('请填写密码').waitFor();
        }),
      60_000,
    );

    it(
      'lets people out again',
      () =>
        visit('/housing/ledger', { as: 'housing2', bears: REFUSALS }, async (page) => {
          await page.getByRole('button', { name: '冯立' }).click();
          await page.getByRole('menuitem', { name: '退出' }).click();
          await page.getByRole('button', { name: '登录' }).waitFor();
          await page.reload();
          await page.getByRole('button', { name: '登录' }).waitFor();
        }),
      60_000,
    );

    it(
      'takes two that differ for no new password',
      () =>
        visit('/', { as: 'housing2' }, async (page) => {
          await page.getByRole('button', { name: '冯立' }).click();
          await page.getByRole('menuitem', { name: '修改密码' }).click();
          await page.getByLabel('新密码').fill('Another-2026');
          await page.getByLabel('再填一次').fill('Another-2027');
          await page.getByText('两次填写不一致').waitFor();
        }),
      60_000,
    );

    it(
      'in the demo makes another person of a visitor',
      () =>
        visit('/', { as: 'office' }, async (page) => {
          await choose(page, '切换演示身份', '金融局');
          await page.getByRole('heading', { name: '监管账户' }).waitFor();
          await page.getByRole('button', { name: '谢衡' }).waitFor();
        }),
      60_000,
    );

    it.each([
      ['office', '台账', '全程回放'],
      ['inspector', '全程回放', '台账导入'],
      ['sysadmin', '账户', '登录记录'],
    ])(
      'shows %s a menu with %s and without %s',
      (as, its, others) =>
        visit('/', { as }, async (page) => {
          await settled(page);
          const names = await page.getByRole('menuitem').allInnerTexts();
          expect(names).toContain(its);
          expect(names).not.toContain(others);
        }),
      60_000,
    );

    it(
      'puts the menu behind a button on a phone',
      () =>
        visit('/', { as: 'leader', width: 390, height: 844 }, async (page) => {
          await page.getByRole('button', { name: '菜单' }).click();
          await page.getByRole('menuitem', { name: '批示' }).click();
          await page.getByRole('heading', { name: '批示' }).waitFor();
        }),
      60_000,
    );
  });
}
