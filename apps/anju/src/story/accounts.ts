import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Beat, Content } from './beat.js';

interface Revised {
  readonly subjectId?: string;
  readonly caseRevision?: number;
}

/** The story's people: each signs in once and sends orders over HTTP like any page. */
export class Accounts {
  private importId = '';
  private readonly cookies = new Map<string, Promise<string>>();

  constructor(
    private readonly addressOf: (service: string) => string,
    private readonly password: string,
  ) {}

  async send(
    username: string,
    { path, method = 'POST', ...content }: Beat,
    commandId: string,
  ): Promise<{ status: number; text: string }> {
    const cookie = await this.cookieOf(username);
    const headers: Record<string, string> = { cookie, 'idempotency-key': commandId };
    const body = await this.bodyOf(content, path, cookie);
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    const target = path.replace('{importId}', this.importId);
    const response = await fetch(this.urlOf(target), { method, headers, body });
    const text = await response.text();
    this.importId = /"importId":"([^"]+)"/.exec(text)?.[1] ?? this.importId;
    return { status: response.status, text };
  }

  private async bodyOf({ body, file, consentTo }: Content, path: string, cookie: string): Promise<string | FormData> {
    if (file) return form(file);
    if (consentTo === undefined) return JSON.stringify(body ?? {});
    return JSON.stringify({ caseRevision: await this.revisionOf(consentTo, path, cookie) });
  }

  /** A consent is given on the case as its signer sees it: in the to-do list of the signer's service, or in housing. */
  private async revisionOf(caseId: string, path: string, cookie: string): Promise<number> {
    const service = path.split('/')[1] ?? '';
    const project = caseId.slice(0, caseId.lastIndexOf('-'));
    const source = service === 'housing' ? `/housing/api/projects/${project}/closure` : `/${service}/api/answers/todo`;
    const answer: unknown = await (await fetch(this.urlOf(source), { headers: { cookie } })).json();
    const asked = Array.isArray(answer)
      ? (answer as Revised[]).find(({ subjectId }) => subjectId === caseId)
      : (answer as Revised);
    return asked?.caseRevision ?? -1; // answered already: the order is refused, or its receipt is on record
  }

  private urlOf(path: string): string {
    return `${this.addressOf(path.split('/')[1] ?? '')}${path}`;
  }

  private cookieOf(username: string): Promise<string> {
    const known = this.cookies.get(username);
    if (known) return known;
    const signedIn = this.signIn(username);
    this.cookies.set(username, signedIn);
    return signedIn;
  }

  private async signIn(username: string): Promise<string> {
    const response = await fetch(this.urlOf('/identity/api/login'), {
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
