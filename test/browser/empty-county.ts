import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PageDriver } from '../support/page-driver.js';
import { choose, formBehind, submit } from '../support/order-form.js';
import { RunningApp } from '../support/running-app.js';
import { drag, undo, verdicts } from './ledger-import.js';

const WORKBOOK = join(import.meta.dirname, '../data/anlan-ledger-2026-01.xlsx');
const OWN = 'Anlan-begins-2026';
/** The browser reports on its console that a stranger is nobody, and that a password is to be changed first. */
const REFUSALS = /status of 40[13]/;

/** A county that begins with nobody but the three administrators, on a program of its own. */
export function emptyCounty(): void {
  describe('in an empty county', () => {
    let app: RunningApp | undefined;
    let driver: PageDriver | undefined;

    beforeAll(async () => {
      app = await RunningApp.start({ demo: false });
      driver = await PageDriver.open(app.url);
    }, 300_000);
    afterAll(async () => {
      await driver?.close();
      await app?.stop();
    }, 60_000);

    it('the three open an agency, an account and its post by two people, and the officer takes the ledger in', async () => {
      const { visit } = { visit: driver!.visit.bind(driver) };
      const given = new Map(
        [...app!.printed.matchAll(/管理员 (\S+) 的一次性密码.*：(\S+)/g)].map(([, who, it]) => [who, it]),
      );
      expect([...given.keys()].sort()).toEqual(['auditadmin', 'secadmin', 'sysadmin']);
      for (const [who, password] of given)
        await visit('/', { bears: REFUSALS }, (page) => signInFirst(page, who!, password!));

      let oneTime = '';
      await visit('/identity/agencies', { as: 'sysadmin', password: OWN }, async (page) => {
        await page.getByRole('button', { name: '设立机构' }).click();
        await page.getByLabel('机构编号').fill('leading-group-office');
        const agency = await formBehind(page, '填写机构');
        await agency.getByLabel('名称').fill('领导小组办公室');
        await choose(page, '系统', '住建与领导小组办公室');
        await agency.getByLabel('自').fill('2026-01-01');
        await agency.getByLabel('自').press('Enter');
        await submit(agency);
        await page.getByRole('row', { name: '领导小组办公室' }).waitFor();

        await page.goto('/identity/accounts');
        await page.getByRole('button', { name: '开户' }).click();
        await page.getByLabel('账户编号').fill('wenzhou');
        const account = await formBehind(page, '填写持有人');
        await account.getByLabel('姓名').fill('周文');
        await account.getByLabel('职务').fill('综合科员');
        await choose(page, '机构', '领导小组办公室');
        await submit(account);

        await page.goto('/identity/accounts');
        const row = page.getByRole('row', { name: 'wenzhou' });
        await row.getByRole('button', { name: '申请授权' }).click();
        await choose(page, '岗位', '领导小组办公室科员');
        const request = await formBehind(page, '填写理由');
        await request.getByLabel('理由').fill('办公室台账专人');
        await submit(request);
        await row.getByRole('button', { name: '一次性密码' }).click();
        await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
        oneTime = await page.locator('.ant-modal-confirm-content').innerText();

        await page.goto('/identity/grants');
        await page.getByRole('row', { name: 'wenzhou' }).getByText('待确认').waitFor();
        expect(await page.getByRole('button', { name: '确认授权' }).count()).toBe(0);
      });
      await visit('/identity/grants', { as: 'secadmin', password: OWN }, async (page) => {
        const row = page.getByRole('row', { name: 'wenzhou' });
        await row.getByRole('button', { name: '确认授权' }).click();
        await submit(page.getByRole('dialog', { name: '确认授权' }));
        await row.getByText('已授权').waitFor();
        await row.getByText('secadmin').waitFor();
      });
      await visit('/', { bears: REFUSALS }, async (page) => {
        await signInFirst(page, 'wenzhou', oneTime);
        await page.getByRole('heading', { name: '台账' }).waitFor();
        await page.getByText('台账还是空的').waitFor();
        await page.getByRole('button', { name: '导入', exact: true }).click();
        await drag(page, WORKBOOK);
        expect(await verdicts(page)).toMatchObject({ 有错误: 3 });
        await page.getByRole('button', { name: '提交 12 行' }).click();
        await page.getByText('共 12 条').waitFor();
        expect(await page.getByRole('cell', { name: '新建档' }).count()).toBe(12);
        const address = page.url();
        await page.getByRole('menuitem', { name: '台账', exact: true }).click();
        await page.getByText('共 12 条').waitFor();
        await page.goto(address);
        await undo(page);
      });
      await visit('/identity/sign-ins', { as: 'auditadmin', password: OWN }, async (page) => {
        await page.getByRole('row', { name: 'wenzhou' }).getByText('已改密码').waitFor();
      });
    }, 180_000);
  });
}

/** Signs in with a one-time password, and gives the account one of its own. */
async function signInFirst(page: Page, username: string, oneTime: string): Promise<void> {
  await page.getByLabel('账户').fill(username);
  await page.getByLabel('密码').fill(oneTime);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('新密码').fill(OWN);
  await page.getByLabel('再填一次').fill(OWN);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('menuitem').first().waitFor();
}
