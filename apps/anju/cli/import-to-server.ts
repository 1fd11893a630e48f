import { basename } from 'node:path';
import { readWorkbookFile } from '#documents/workbook-reader.js';
import { refusalOf, type DryRun } from './import-dry-run.js';
import { Refused, Server, type ServerAccess } from './server.js';

/** What `import --json` prints: the verdicts, and what became of the rows that entered. */
export interface ServerImport extends Omit<DryRun, 'importId'> {
  readonly importId: string | null;
  readonly committed: readonly { readonly row: number; readonly projectCode: string; readonly outcome: string }[];
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
    const server = await Server.signIn(access);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), basename(path));
    const imports = '/housing/api/ledger/imports';
    const { importId } = (await server.ask(imports, { method: 'POST', body: form })) as DryRunView;
    const own = `${imports}/${importId}`;
    const json = { 'content-type': 'application/json', 'idempotency-key': importId };
    await server.ask(`${own}/commit`, { method: 'POST', body: '{}', headers: json });
    const { rows, ok, warning, error, committed } = (await server.ask(own)) as DryRunView;
    const brief = rows.map(({ row, name, verdict, messages }) => ({ row, name, verdict, messages }));
    return { result: { importId, rows: brief, ok, warning, error, committed }, exitCode: error > 0 ? 1 : 0 };
  } catch (error) {
    const refused = error instanceof Refused ? { code: error.code, message: error.message } : refusalOf(error);
    if (!refused) throw error;
    return { result: { ...NOTHING, refused }, exitCode: 1 };
  }
}

type DryRunView = Omit<ServerImport, 'importId'> & { readonly importId: string };
