import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { choose, formBehind, submit } from '../support/order-form.js';
import { reappearing, settled, type PageDriver } from '../support/page-driver.js';

const MINUTE = 60_000;
const JINLAN = '990121-2026-001';

/** Orders that are given on pages and seen there: what an officer knows is chosen, not typed as a number. */
export function officersOrders({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('an officer', () => {
    it(
      'of security publishes the holidays of a year as the notice puts them',
      () =>
        visit('/identity/calendars', { as: 'secadmin' }, async (page) => {
          const form = await formBehind(page, '发布节假日安排');
          await form.getByLabel('年份').fill('2027');
          await form.getByLabel('文号').fill('国办发明电〔2026〕9号');
          await form.getByLabel('放假').fill('2027-01-01 至 2027-01-03\n2027-02-05 至 2027-02-11');
          await form.getByLabel('调休上班').fill('2027-01-30');
          await submit(form);
          const year = page.getByRole('row', { name: '国办发明电〔2026〕9号' });
          await reappearing(page, year.getByText('2027-01-01 至 2027-01-03；2027-02-05 至 2027-02-11'));
        }),
      MINUTE,
    );

    it(
      'of the office publishes a rule set from the one in force',
      () =>
        visit('/housing/rules', { as: 'office' }, async (page) => {
          const form = await formBehind(page, '发布规则集');
          expect(await form.getByLabel('版本').inputValue()).toBe('RS-2026-2');
          await form.getByLabel('变更内容').fill('公示期延长');
          await form.getByLabel('批准人').fill('领导小组办公室主任\n住建局局长');
          await form.getByLabel('销号公示期').fill('10');
          await submit(form);
          await page.getByRole('tab', { name: 'RS-2026-2（现行）' }).waitFor();
          await find(page, '销号公示期');
          await page.getByRole('row', { name: '销号公示期 10' }).getByText('本县设定，与出厂值不同').waitFor();
        }),
      MINUTE,
    );

    it(
      'of petitions says which claim a fact contradicts',
      () =>
        visit('/petition/site-facts', { as: 'petition' }, async (page) => {
          const form = await formBehind(page, '反映事实');
          await choose(page, '项目', '锦澜府');
          await form.getByLabel('事实', { exact: true }).fill('3号楼仍无人施工');
          await pickDay(page, form, '所见日期', '2026-09-30');
          await choose(page, '与何申报矛盾', '申报复工');
          await submit(form);
          await page.getByRole('row', { name: '3号楼仍无人施工' }).getByText(JINLAN).waitFor();
        }),
      MINUTE,
    );

    it(
      'of the inspectors records the answer to a question that was asked',
      () =>
        visit('/discipline/supervision', { as: 'inspector' }, async (page) => {
          const item = page.getByRole('row', { name: '核查回访记录' });
          const opening = await formBehind(page, '立监督事项');
          await choose(page, '项目', '锦澜府');
          await opening.getByLabel('监督事项').fill('核查回访记录');
          await opening.getByLabel('触发').fill('群众反映');
          await submit(opening);
          await item.getByRole('button', { name: '询问' }).click();
          const asking = page.getByRole('dialog', { name: '询问' });
          const number = await asking.getByLabel('询问编号').inputValue();
          await choose(page, '机关', '住建局');
          await asking.getByLabel('内容').fill('回访了几户？');
          await pickDay(page, asking, '期限', '2026-10-12');
          await submit(asking);
          await item.getByRole('button', { name: '更多' }).click();
          await page.getByRole('button', { name: '登记答复' }).click();
          const answering = page.getByRole('dialog', { name: '登记答复' });
          await choose(page, '所答询问', number);
          await answering.getByLabel('内容').fill('回访 40 户');
          await submit(answering);
        }),
      MINUTE,
    );

    it(
      'of the court sets a day for the fast track',
      () =>
        visit('/court/suits', { as: 'court' }, async (page) => {
          const registering = await formBehind(page, '登记案件');
          await choose(page, '项目', '锦澜府');
          await registering.getByLabel('案号').fill('2026-MC-38');
          await choose(page, '类型', '交付');
          await registering.getByLabel('件数').fill('3');
          await submit(registering);
          const suit = page.getByRole('row', { name: '2026-MC-38' });
          await suit.getByRole('button', { name: '转快审' }).click();
          const tracking = page.getByRole('dialog', { name: '转快审' });
          await pickDay(page, tracking, '目标日期', '2026-12-31');
          await submit(tracking);
          await suit.getByText('2026-12-31').waitFor();
        }),
      MINUTE,
    );

    it(
      'of the bureau asks for money where the project is, and sees nothing of the accounts',
      async () => {
        await visit('/housing/projects/990121-2026-003', { as: 'housing' }, async (page) => {
          const form = await formBehind(page, '申请用款');
          await form.getByLabel('金额').fill('50');
          await choose(page, '收款单位', '盛景建设');
          await choose(page, '类型', '工资');
          await form.getByLabel('用途').fill('九月农民工工资');
          await submit(form);
          expect(await page.getByRole('tab', { name: '资金' }).count()).toBe(0);
        });
        await visit('/finance/payments', { as: 'treasury' }, async (page) => {
          await find(page, '九月农民工工资');
          await page.getByRole('row', { name: '盛景名城' }).getByText('50.00').waitFor();
        });
      },
      MINUTE,
    );
  });

  describe('the page of a project', () => {
    it(
      'tells its course, its events and who set each field',
      () =>
        visit(`/housing/projects/${JINLAN}?tab=timeline`, { as: 'office' }, async (page) => {
          await page.getByText(/^今天 2026年9月30日/).waitFor();
          await page.getByText('节点逾期').first().waitFor();
          await page.getByRole('tab', { name: '事件历史' }).click();
          await find(page, '申报复工');
          await page.getByRole('row', { name: '申报复工' }).getByText('住建局').first().waitFor();
          await page.getByRole('tab', { name: '字段追溯' }).click();
          await page.getByRole('row', { name: '建设单位 安澜锦程置业有限公司' }).getByText('台账导入').waitFor();
        }),
      MINUTE,
    );

    it(
      'keeps what is 工作秘密 from who does not oversee',
      () =>
        visit(`/housing/projects/${JINLAN}?tab=history`, { as: 'petition' }, async (page) => {
          await settled(page);
          await page.getByText(/^共 \d+ 条$/).waitFor();
          await find(page, '疑点标记');
          await page.getByText('共 0 条').waitFor();
          expect(await page.getByRole('tab', { name: '佐证' }).count()).toBe(0);
        }),
      MINUTE,
    );
  });
}

/** Types a day and takes it from the calendar: Enter might send a form of one field as well. */
async function pickDay(page: Page, form: Locator, label: string, day: string): Promise<void> {
  await form.getByLabel(label).fill(day);
  await page.locator(`.ant-picker-cell-in-view[title="${day}"]`).filter({ visible: true }).click();
}

async function find(page: Page, words: string): Promise<void> {
  await page.getByPlaceholder('查找').fill(words);
  await page.keyboard.press('Enter');
}
