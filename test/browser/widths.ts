import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflow, settled, type PageDriver } from '../support/page-driver.js';

const APPS = join(import.meta.dirname, '../../apps');
const SERVICES = readdirSync(APPS).filter((name) => readdirSync(join(APPS, name)).includes('ui'));
const DESK = { width: 1366, height: 768 };
const SCREENS = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }];
/** Together they have every page in their menus. */
const PEOPLE = [
  ...['office', 'housing', 'finance', 'police', 'court', 'petition', 'inspector', 'inspectorhead', 'leader'],
  ...['auditadmin', 'sysadmin'],
];

export function widths({ visit }: Pick<PageDriver, 'visit'>): void {
  /** Page → the first of these people who has it in the menu. */
  const seenBy = new Map<string, string>();

  describe('no page is wider than its screen, or lacks what it shows', () => {
    beforeAll(async () => {
      for (const as of PEOPLE)
        await visit('/', { as }, async (page) => {
          for (const path of await menuOf(page)) if (!seenBy.has(path)) seenBy.set(path, as);
        });
    }, 120_000);

    it('and every page is in the menu of one of them', () =>
      expect([...seenBy.keys()].sort()).toEqual(SERVICES.flatMap(declaredPages).sort()));

    it.each(SERVICES)(
      '%s',
      async (service) => {
        const pages = [...seenBy].filter(([path]) => path.startsWith(`/${service}/`));
        expect(pages).not.toEqual([]);
        for (const as of new Set(pages.map(([, who]) => who)))
          await visit('/', { as }, async (page) => {
            for (const [path] of pages.filter(([, who]) => who === as)) {
              await page.goto(path);
              await fits(page, path);
            }
          });
      },
      180_000,
    );

    it.each(['office', 'finance', 'court', 'petition', 'leader'])(
      'the page of a project, for %s',
      (as) =>
        visit('/housing/projects/990121-2026-001', { as }, async (page) => {
          await settled(page);
          for (const tab of await page.getByRole('tab').all()) {
            await tab.click();
            await fits(page, await tab.innerText());
          }
        }),
      120_000,
    );

    it('the sign-in', () => visit('/', { bears: /status of 401/ }, (page) => fits(page, 'sign-in')), 60_000);
  });
}

/** On each screen, ending at the desk. */
async function fits(page: Page, what: string): Promise<void> {
  for (const screen of [...SCREENS, DESK]) {
    await page.setViewportSize(screen);
    await settled(page);
    expect({ what, screen, overflow: await overflow(page) }).toEqual({ what, screen, overflow: 0 });
  }
  expect({ what, failed: await page.getByText(/未能载入/).count() }).toEqual({ what, failed: 0 });
}

/** Addresses of the menu's pages. */
async function menuOf(page: Page): Promise<string[]> {
  await settled(page);
  const items = await page.getByRole('menuitem').all();
  const ids = await Promise.all(items.map((item) => item.getAttribute('data-menu-id')));
  return ids.flatMap((id) => /\/.*$/.exec(id ?? '')?.[0] ?? []);
}

/** Pages of the menu, as a service's `pages.tsx` declares them. */
function declaredPages(service: string): string[] {
  const text = readFileSync(join(APPS, service, 'ui/pages.tsx'), 'utf8');
  return [...text.matchAll(/path: '([^':]+)'|(todo|operations)Page\('/g)].map(
    ([, path, made]) => `/${service}/${path ?? made}`,
  );
}
