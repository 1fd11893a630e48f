import { rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import type { Sheet } from '#documents/sheet-rows.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { workbookOf } from '#documents/workbook-writer.js';
import { exportTables } from './export-tables.js';
import { readableLists, type ReadList } from './readable-lists.js';
import { accessOf, Refused, Server } from './server.js';
import { outputOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

const LEDGER = 'housing/projects';

/** `export -o FILE`: the ledger and every list that the account may read, as .xlsx or .json. */
export async function exportAll(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { json, output, positionals } = outputOf(args);
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);
  if (!output) throw new WrongUsage('请以 -o 给出要写入的文件');
  const form = /\.(xlsx|json)$/i.exec(output)?.[1]?.toLowerCase();
  if (form === undefined) throw new WrongUsage('文件名应以 .xlsx 或 .json 结尾');

  const access = accessOf(terminal);
  const file = isAbsolute(output) ? output : resolve(terminal.folder, output);
  try {
    const server = await Server.signIn(access);
    const lists = await readableLists(server);
    await put(file, form === 'json' ? await document(server, lists) : await workbook(server, lists));
    const tables = Object.fromEntries(lists.map(({ name, rows }) => [name, rows.length]));
    const sum = lists.reduce((count, { rows }) => count + rows.length, 0);
    terminal.out(json ? JSON.stringify({ file, tables }) : `已导出 ${lists.length} 张表、${sum} 行：${file}`);
    return 0;
  } catch (error) {
    const refused = refusalOf(error);
    terminal.out(json ? JSON.stringify({ file, tables: {}, refused }) : `未导出：${refused.message}`);
    return 1;
  }
}

async function document(server: Server, lists: readonly ReadList[]): Promise<string> {
  const { username, name, agencyName } = server.user;
  const tables = Object.fromEntries(lists.map(({ name: list, rows }) => [list, rows]));
  const asOf = await countyTime(server);
  return `${JSON.stringify({ exporter: { username, name, agencyName }, asOf, tables }, null, 1)}\n`;
}

async function workbook(server: Server, lists: readonly ReadList[]): Promise<Buffer> {
  const { name, agencyName } = server.user;
  const asOf = new Date(await countyTime(server)).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const mayReadLedger = lists.some((list) => list.name === LEDGER);
  const ledger = mayReadLedger ? await ledgerOf(server) : undefined;
  return workbookOf(exportTables({ exporter: `${name}（${agencyName}）`, asOf }, ledger, lists));
}

/** The ledger's sheet follows the cover of the ledger's own export. */
async function ledgerOf(server: Server): Promise<Sheet | undefined> {
  return (await readWorkbook(await server.bytes('/housing/api/projects/export.xlsx'))).at(-1);
}

async function countyTime(server: Server): Promise<string> {
  return ((await server.ask('/identity/api/county-time')) as { now: string }).now;
}

/** Whole or not at all, and for its owner only: it holds what the account may read. */
async function put(file: string, content: string | Buffer): Promise<void> {
  const partial = `${file}.${process.pid}.new`;
  try {
    await writeFile(partial, content, { mode: 0o600 });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** @throws whatever is no refusal: something broke */
function refusalOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof Refused) return { code: error.code, message: error.message };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EROFS', 'ENOSPC'].includes(code)) throw error;
  return { code: 'export.not-written', message: `无法写入文件（${code}），请核对路径和权限` };
}
