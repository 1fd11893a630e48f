import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const FINDER = join(import.meta.dirname, '../../scripts/on-path.mjs');
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
export const DEMO_PASSWORD = 'Anju-demo-2026';

interface Visit {
  /** Who is signed in; a stranger when absent. */
  readonly as?: string;
  readonly password?: string;
  readonly width?: number;
  readonly height?: number;
  /** What the console may say all the same: a browser reports each answer above 399 there. */
  readonly bears?: RegExp;
}

/** A browser of this machine; every visit has cookies and a storage of its own, and must end without complaint. */
export class PageDriver {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<PageDriver> {
    return new PageDriver(await chromium.launch({ executablePath: await installed(), args: ARGS }), url);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /**
   * Opens the path and does there what `act` says.
   * @throws when a step fails, with what the page said by then; or when a page threw, or wrote an error on the console
   */
  async visit(path: string, who: Visit, act: (page: Page) => Promise<void>): Promise<void> {
    const { as, password = DEMO_PASSWORD, width = 1366, height = 768, bears } = who;
    const context = await this.browser.newContext({ viewport: { width, height }, baseURL: this.url, locale: 'zh-CN' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const complaints = complaintsOf(page, bears);
      if (as !== undefined) {
        const answer = await page.request.post('/identity/api/login', { data: { username: as, password } });
        if (!answer.ok()) throw new Error(`${as} cannot sign in: ${answer.status()}`);
      }
      await page.goto(path);
      try {
        await act(page);
      } catch (error) {
        throw new Error(`${String(error)}\n\n${page.url()}\n${await saidOn(page)}`, { cause: error });
      }
      if (complaints.length > 0) throw new Error(`pages complained:\n${complaints.join('\n')}`);
    } finally {
      await context.close();
    }
  }
}

/** By how many pixels the page is wider than its window, once it has been drawn anew. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth;
  });
}

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('.ant-spin-spinning') === null,
  );
}

/** What a reaction brings about is there a moment later: looks again until it is. */
export async function reappearing(page: Page, wanted: Locator): Promise<void> {
  for (let look = 0; look < 5; look++) {
    const isThere = await wanted.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.reload();
  }
  await wanted.waitFor();
}

function complaintsOf(page: Page, bears: RegExp | undefined): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !bears?.test(message.text()))
      complaints.push(`${page.url()} ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  return complaints;
}

async function saidOn(page: Page): Promise<string> {
  const text = await page.locator('body').innerText({ timeout: 2_000 });
  return text.replace(/\s+/g, ' ').slice(0, 2_000);
}

/** @throws when there is none */
async function installed(): Promise<string> {
  const { chromiumOnPath } = (await import(FINDER)) as { readonly chromiumOnPath: () => string | undefined };
  const found = chromiumOnPath();
  if (found === undefined) throw new Error('no Chromium on this machine');
  return found;
}
