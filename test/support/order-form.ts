import type { Locator, Page } from 'playwright-core';

/** The form that a button opens. */
export async function formBehind(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button }).click();
  return page.locator('.ant-drawer-content, .ant-drawer-section').last();
}

/** Sends a form, which closes when what it orders was done. */
export async function submit(form: Locator): Promise<void> {
  await form.getByRole('button', { name: '提交' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Chooses by typing, as one does in a long list: a click may land while the list still opens. */
export async function choose(page: Page, what: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: what });
  await box.fill(option);
  const list = page.locator('.ant-select-dropdown', {
    has: page.locator(`[id="${await box.getAttribute('aria-controls')}"]`),
  });
  await list.locator('.ant-select-item-option-active').filter({ hasText: option }).waitFor();
  await box.press('Enter');
}
