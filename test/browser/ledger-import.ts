import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose } from '../support/order-form.js';
import type { PageDriver } from '../support/page-driver.js';

const NAME = 'anlan-ledger-2026-01.xlsx';
const WORKBOOK = join(import.meta.dirname, '../data', NAME);

interface TrailEvent {
  readonly type: string;
  readonly correlationId: string;
}

export function ledgerImport({ visit }: Pick<PageDriver, 'visit'>): void {
  describe('the office', () => {
    it('drags a workbook in, looks at each row, commits, and takes it back', async () => {
      await visit('/housing/imports', { as: 'office' }, async (page) => {
        await drag(page, WORKBOOK);
        await page.getByText(`预览：${NAME}`).waitFor();
        await remember(page, '序号', '只保留原文');
        await page.getByText('按已记住的栏目对应读取：“序号”→只保留原文').waitFor();
        const found = await verdicts(page);
        expect(found).toEqual({ 可导入: 0, 需留意: 12, 有错误: 3 });
        const doubtful = page.getByRole('row', { name: '5 锦澜府', exact: false }).first();
        await doubtful.getByText('“约9800”为约数').waitFor();
        await doubtful.getByText('监管账户余额').waitFor();
        await page.getByRole('row', { name: '18 望江公馆' }).getByText('校验不通过').waitFor();

        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: '下载错误工作簿' }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

        await page.getByRole('button', { name: '提交 12 行' }).click();
        await page.getByText('共 12 条').waitFor();
        expect(await page.getByRole('cell', { name: '无变化' }).count()).toBe(12);
        await undo(page);
        await page.reload();
        await page.getByText('该次导入已撤销').waitFor();
      });
      await visit('/', { as: 'inspector' }, async (page) => {
        const ofCommit = await Promise.all(['001', '012'].map((code) => lastImportOf(page, `990121-2026-${code}`)));
        expect(ofCommit[0]!.correlationId).toBe(ofCommit[1]!.correlationId);
      });
    }, 120_000);

    it(
      'is told why a file is no ledger',
      () =>
        visit('/housing/imports', { as: 'office', bears: /status of 4\d\d/ }, async (page) => {
          const file = {
            name: 'ledger.xlsx',
            mimeType: 'application/octet-stream',
            buffer: Buffer.from('no workbook'),
          };
          await page.locator('input[type=file]').setInputFiles(file);
          await page.getByRole('alert').first().waitFor();
          expect(await page.getByText('预览：').count()).toBe(0);
        }),
      60_000,
    );
  });
}

/** Drops the file on the page's field for workbooks, as from a folder's window. */
export async function drag(page: Page, file: string): Promise<void> {
  const bytes = readFileSync(file).toString('base64');
  const dragged = await page.evaluateHandle(
    ([base64, name]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      return transfer;
    },
    [bytes, NAME] as const,
  );
  await page.getByRole('button', { name: '拖到这里' }).dispatchEvent('drop', { dataTransfer: dragged });
}

/** The three figures above the rows, each of which is as many rows as it says. */
export async function verdicts(page: Page): Promise<Record<string, number>> {
  const words = ['可导入', '需留意', '有错误'];
  await page.getByRole('button', { name: /^提交 \d+ 行$/ }).waitFor();
  const counts = words.map((word) => page.locator('tbody').getByText(word, { exact: true }).count());
  return Object.fromEntries((await Promise.all(counts)).map((count, at) => [words[at], count]));
}

/** Says what a column of the sheet is used for; the sheet is judged anew by it. */
async function remember(page: Page, title: string, use: string): Promise<void> {
  const before = new URL(page.url()).search;
  await page.getByText(/^栏目对应/).click();
  await choose(page, title, use);
  await page.getByRole('button', { name: '记住并重新判定' }).click();
  await page.getByText('按已记住的栏目对应读取').waitFor();
  await drag(page, WORKBOOK);
  await page.waitForFunction((search) => window.location.search !== search, before);
}

/** Undoes what was committed; the record of it stays. */
export async function undo(page: Page): Promise<void> {
  await page.getByPlaceholder('撤销理由').fill('口径有误，重新填报');
  await page.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('该次导入已撤销').waitFor();
}

async function lastImportOf(page: Page, projectCode: string): Promise<TrailEvent | undefined> {
  const answer = await page.request.get(`/discipline/api/projects/${projectCode}/trail`);
  const { events } = (await answer.json()) as { events: TrailEvent[] };
  return events.filter(({ type }) => type === 'housing.LedgerRowImported').at(-1);
}
