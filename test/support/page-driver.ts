import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** A browser of this machine; every person has cookies of his or her own. */
export class PageDriver {
  /** What pages said that they should not: errors on the console, and exceptions. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<PageDriver> {
    return new PageDriver(await chromium.launch({ executablePath: installed(), args: ARGS }), url);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** A page on which that demo account is signed in. */
  async as(username: string, { width = 1366, height = 768 } = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height }, baseURL: this.url });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()} ${error.message}`));
    const data = { username, password: 'Anju-demo-2026' };
    const answer = await page.request.post('/identity/api/login', { data });
    if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()}`);
    return page;
  }
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth,
  );
}

function installed(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('no Chromium on this machine');
  return found;
}
