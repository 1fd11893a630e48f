import { county } from '../src/county.data.js';
import { readWorkbook, readWorkbookFile } from '#documents/workbook-reader.js';
import type { Sheet } from '#documents/sheet-rows.js';
import { RuleViolation } from '#kernel/errors.js';

/** What `import --dry-run --json` prints: the body of `POST /housing/api/ledger/imports`, but nothing was kept. */
export interface DryRun {
  readonly importId: null;
  readonly rows: readonly DryRunRow[];
  readonly ok: number;
  readonly warning: number;
  readonly error: number;
  /** Why the file as a whole was refused; there are no rows then. */
  readonly refused?: { readonly code: string; readonly message: string };
}

export interface DryRunRow {
  readonly row: number;
  readonly name: string;
  readonly verdict: 'ok' | 'warning' | 'error';
  readonly messages: readonly string[];
}

/** Housing's importer, as far as it is needed here. Apps do not import each other: it is loaded by its path. */
interface Importer {
  readonly readLedger: (sheets: readonly Sheet[], county: unknown) => Omit<DryRun, 'importId' | 'refused'>;
}

/**
 * Judges a ledger file as an empty county would, without a server: nothing is recorded.
 * The exit code is 1 when a row is an error or the file is refused, else 0.
 */
export async function dryRunImport(path: string): Promise<{ result: DryRun; exitCode: 0 | 1 }> {
  try {
    const sheets = await readWorkbook(await readWorkbookFile(path));
    const { rows, ok, warning, error } = await judge(sheets);
    const brief = rows.map(({ row, name, verdict, messages }) => ({ row, name, verdict, messages }));
    return { result: { importId: null, rows: brief, ok, warning, error }, exitCode: error > 0 ? 1 : 0 };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return { result: { importId: null, rows: [], ok: 0, warning: 0, error: 0, refused }, exitCode: 1 };
  }
}

async function judge(sheets: readonly Sheet[]): Promise<ReturnType<Importer['readLedger']>> {
  const importer = new URL('../../housing/src/ledger-imports/', import.meta.url);
  const { readLedger } = (await import(new URL('read-ledger.js', importer).href)) as Importer;
  return readLedger(sheets, county);
}

/** A refusal of the file; undefined: something broke. */
export function refusalOf(error: unknown): DryRun['refused'] {
  if (error instanceof RuleViolation) return { code: error.code, message: error.message };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { code: 'document.not-found', message: '找不到文件，请核对路径' };
  if (code === 'EISDIR') return { code: 'document.not-xlsx', message: '这是文件夹，不是 .xlsx 表格' };
  if (code === 'EACCES') return { code: 'document.not-readable', message: '没有读取该文件的权限' };
  return undefined;
}
