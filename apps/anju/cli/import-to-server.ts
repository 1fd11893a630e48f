import { basename } from 'node:path';
import { readWorkbookFile } from '#documents/workbook-reader.js';
import { refusalOf, type DryRun } from './import-dry-run.js';

/** Where the server is, and as whom it is asked. */
export interface ServerAccess {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** What `import --json` prints: the verdicts, and what became of the rows that entered. */
export interface ServerImport extends Omit<DryRun, 'importId'> {
  readonly importId: string | null;
  readonly committed: readonly { readonly row: number; readonly projectCode: string; readonly outcome: string }[];
}

/** The server's refusal, as a problem document says it. */
class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const NOTHING = { importId: null, rows: [], ok: 0, warning: 0, error: 0, committed: [] };

/**
 * Uploads a ledger to the running server and commits it: ok and warning rows enter, no difference is taken over that
 * nobody ticked. The exit code is 1 when a row is an error or the server refuses, else 0.
 */
export async function importToServer(
  path: string,
  access: ServerAccess,
): Promise<{ result: ServerImport; exitCode: 0 | 1 }> {
  try {
    const bytes = await readWorkbookFile(path);
    const cookie = await signIn(access);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), basename(path));
    const imports = '/housing/api/ledger/imports';
    const { importId } = (await ask(access, imports, {
      method: 'POST',
      body: form,
      headers: { cookie },
    })) as DryRunView;
    const own = `${imports}/${importId}`;
    const json = { cookie, 'content-type': 'application/json', 'idempotency-key': importId };
    await ask(access, `${own}/commit`, { method: 'POST', body: '{}', headers: json });
    const { rows, ok, warning, error, committed } = (await ask(access, own, { headers: { cookie } })) as DryRunView;
    const brief = rows.map(({ row, name, verdict, messages }) => ({ row, name, verdict, messages }));
    return { result: { importId, rows: brief, ok, warning, error, committed }, exitCode: error > 0 ? 1 : 0 };
  } catch (error) {
    const refused = error instanceof Refused ? { code: error.code, message: error.message } : refusalOf(error);
    if (!refused) throw error;
    return { result: { ...NOTHING, refused }, exitCode: 1 };
  }
}

type DryRunView = Omit<ServerImport, 'importId'> & { readonly importId: string };

async function signIn(access: ServerAccess): Promise<string> {
  const { username, password } = access;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username, password });
  const response = await send(access, '/identity/api/login', { method: 'POST', headers, body });
  if (!response.ok) throw await refusal(response);
  return response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}

async function ask(access: ServerAccess, path: string, init: RequestInit): Promise<unknown> {
  const response = await send(access, path, init);
  if (!response.ok) throw await refusal(response);
  return response.json();
}

async function send({ url }: ServerAccess, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch {
    throw new Refused('server.unreachable', `无法连接 ${url}，请先启动平台（npm start）或核对 ANJU_URL`);
  }
}

async function refusal(response: Response): Promise<Refused> {
  const { type = '', title = '' } = (await response.json().catch(() => ({}))) as { type?: string; title?: string };
  return new Refused(type.replace('/problems/', '') || 'server.refused', title || `服务器答复 ${response.status}`);
}
