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
