import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ACCOUNTS } from '#ui/demo-accounts.data.js';
import { overflow, settled, type PageDriver } from '../support/page-driver.js';

const APPS = join(import.meta.dirname, '../../apps');
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const SERVICES = readdirSync(APPS).filter((name) => readdirSync(join(APPS, name)).includes('ui'));
const PROJECT = '/housing/projects/990121-2026-001';

export function widths({ visit }: Pick<PageDriver, 'visit'>): void {
  /** Page → the first of the demo's people who has it in the menu. */
  const seenBy = new Map<string, string>();

  const fits = (path: string, as: string) =>
    visit(path, { as }, async (page) => {
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await settled(page);
        expect({ path, screen, overflow: await overflow(page) }).toEqual({ path, screen, overflow: 0 });
      }
      expect({ path, failed: await page.getByText(/未能载入/).count() }).toEqual({ path, failed: 0 });
    });

  describe('no page is wider than its screen, or lacks what it shows', () => {
    beforeAll(async () => {
      for (const { value: username } of DEMO_ACCOUNTS)
        await visit('/', { as: username }, async (page) => {
          await settled(page);
          const items = await page.getByRole('menuitem').all();
          const ids = await Promise.all(items.map((item) => item.getAttribute('data-menu-id')));
          for (const path of ids.map((id) => /\/.*$/.exec(id ?? '')?.[0]))
            if (path !== undefined && !seenBy.has(path)) seenBy.set(path, username);
        });
    }, 120_000);

    it('and every page is in the menu of one of them', () =>
      expect([...seenBy.keys()].sort()).toEqual(SERVICES.flatMap(declaredPages).sort()));

    it.each(SERVICES)(
      '%s',
      async (service) => {
        const pages = [...seenBy].filter(([path]) => path.startsWith(`/${service}/`));
        expect(pages).not.toEqual([]);
        for (const [path, username] of pages) await fits(path, username);
      },
      180_000,
    );

    it.each(['office', 'finance', 'court', 'petition', 'leader'])(
      'the page of a project, for %s',
      (as) =>
        visit(PROJECT, { as }, async (page) => {
          await settled(page);
          for (const tab of await page.getByRole('tab').all()) {
            await page.setViewportSize(SCREENS[0]!);
            await tab.click();
            for (const screen of SCREENS) {
              await page.setViewportSize(screen);
              await settled(page);
              const where = { tab: await tab.innerText(), screen };
              expect({ ...where, overflow: await overflow(page) }).toEqual({ ...where, overflow: 0 });
            }
            expect(await page.getByText(/未能载入/).count()).toBe(0);
          }
        }),
      120_000,
    );

    it(
      'the sign-in',
      () =>
        visit('/', { bears: /status of 401/ }, async (page) => {
          for (const screen of SCREENS) {
            await page.setViewportSize(screen);
            await settled(page);
            expect({ screen, overflow: await overflow(page) }).toEqual({ screen, overflow: 0 });
          }
        }),
      60_000,
    );
  });
}

/** Pages of the menu, as a service's `pages.tsx` declares them. */
function declaredPages(service: string): string[] {
  const text = readFileSync(join(APPS, service, 'ui/pages.tsx'), 'utf8');
  return [...text.matchAll(/path: '([^':]+)'|(todo)Page\('/g)].map(([, path, todo]) => `/${service}/${path ?? todo}`);
}
