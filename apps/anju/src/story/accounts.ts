import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Beat } from './beat.js';

/** The story's people: each signs in once and sends orders over HTTP like any page. */
export class Accounts {
  private readonly cookies = new Map<string, Promise<string>>();

  constructor(
    private readonly address: string,
    private readonly password: string,
  ) {}

  async send(
    username: string,
    { path, method = 'POST', body, file }: Beat,
    commandId: string,
  ): Promise<{ status: number; text: string }> {
    const cookie = await this.cookieOf(username);
    const headers: Record<string, string> = { cookie, 'idempotency-key': commandId };
    if (!file) headers['content-type'] = 'application/json';
    const content = file ? await form(file) : JSON.stringify(body ?? {});
    const response = await fetch(`${this.address}${path}`, { method, headers, body: content });
    return { status: response.status, text: await response.text() };
  }

  private cookieOf(username: string): Promise<string> {
    const known = this.cookies.get(username);
    if (known) return known;
    const signedIn = this.signIn(username);
    this.cookies.set(username, signedIn);
    return signedIn;
  }

  private async signIn(username: string): Promise<string> {
    const response = await fetch(`${this.address}/identity/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: this.password }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    if (!response.ok || !cookie)
      throw new Error(`${username} cannot sign in: ${response.status} ${await response.text()}`);
    return cookie;
  }
}

async function form(file: URL): Promise<FormData> {
  const path = fileURLToPath(file);
  const data = new FormData();
  data.set('file', new Blob([await readFile(path)]), basename(path));
  return data;
}
