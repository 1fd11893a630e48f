import yauzl from 'yauzl';
import { DocumentRefused } from './document-refused.js';
import { kindOf, kindOfPackage, trickOf } from './file-kind.js';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';

/** The parts of a workbook that has passed every check that needs no inflating. */
export interface WorkbookParts {
  readonly has: (part: string) => boolean;
  /** The part's text, inflated while it is read: more bytes than declared end it with `document.bomb`. */
  readonly read: (part: string) => AsyncGenerator<string>;
}

/**
 * Opens an .xlsx by its central directory only. Nothing is inflated until a part is read, and nothing touches a disk.
 * @throws DocumentRefused `document.not-xlsx`, `.too-big`, `.encrypted`, `.bomb`, `.unsafe-entry`, `.macro`,
 * `.external-link`, `.broken`.
 */
export async function openWorkbook(bytes: Buffer, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<WorkbookParts> {
  checkFile(bytes, limits);
  const zip = await yauzl.fromBufferPromise(bytes, { decodeStrings: false }).catch(broken);
  if (zip.entryCount > limits.entries) bomb(`内部文件多于 ${limits.entries} 个`);

  const entries = await listEntries(zip).catch(broken);
  checkSizes([...entries.values()], bytes.length, limits);
  checkContent(entries);
  return {
    has: (part) => entries.has(part),
    read: (part) => inflate(zip, entries.get(part)),
  };
}

function checkFile(bytes: Buffer, limits: WorkbookLimits): void {
  if (bytes.length > limits.fileBytes) {
    throw new DocumentRefused('document.too-big', `文件超过 ${limits.fileBytes >> 20} MB，请拆分或删去图片后再导入`);
  }
  const kind = kindOf(bytes);
  if (kind === 'encrypted') throw new DocumentRefused('document.encrypted', '文件设有打开密码，请去除密码后再导入');
  if (kind === 'empty') notWorkbook('空文件');
  if (typeof kind === 'object') notWorkbook(kind.other);
}

async function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('utf8');
    const trick = entries.has(name) ? '内部文件重名' : trickOf(name, entry.externalFileAttributes);
    if (trick) throw new DocumentRefused('document.unsafe-entry', `文件${trick}，不予读取`);
    if (entry.isEncrypted()) throw new DocumentRefused('document.encrypted', '文件已加密，请去除密码后再导入');
    entries.set(name, entry);
  }
  return entries;
}

function checkSizes(entries: readonly yauzl.Entry[], fileBytes: number, limits: WorkbookLimits): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (packed > fileBytes) bomb('内部文件互相重叠');
  if (unpacked > limits.unpackedBytes) bomb(`解压后超过 ${limits.unpackedBytes >> 20} MB`);
  for (const { compressedSize, uncompressedSize } of entries) {
    if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
      bomb(`压缩比超过 ${limits.ratio} 倍`);
    }
  }
}

function checkContent(entries: ReadonlyMap<string, yauzl.Entry>): void {
  const names = new Set(entries.keys());
  const other = kindOfPackage(names);
  if (other) notWorkbook(other);
  for (const name of names) {
    if (/(^|\/)vbaProject\.bin$/i.test(name)) {
      throw new DocumentRefused('document.macro', '文件含有宏，请另存为不含宏的 .xlsx 后再导入');
    }
    if (/^xl\/externalLinks\//i.test(name)) {
      throw new DocumentRefused(
        'document.external-link',
        '文件含有指向其他文件的链接，请在“数据—编辑链接”中断开后再导入',
      );
    }
  }
}

async function* inflate(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<string> {
  if (!entry) throw new DocumentRefused('document.broken', '表格文件不完整，请用 Excel 或 WPS 另存为 .xlsx 后重试');
  const stream = await zip.openReadStreamPromise(entry).catch(broken);
  stream.setEncoding('utf8'); // a character may lie across two chunks
  try {
    for await (const chunk of stream) yield chunk as string;
  } catch (error) {
    if (error instanceof Error && /too many bytes/.test(error.message)) bomb('解压后大于所声明的大小');
    broken(error);
  } finally {
    stream.destroy();
  }
}

function notWorkbook(what: string): never {
  throw new DocumentRefused(
    'document.not-xlsx',
    `这是${what}，不是 .xlsx 表格；请用 Excel 或 WPS 另存为 .xlsx 后再导入`,
  );
}

function bomb(reason: string): never {
  throw new DocumentRefused('document.bomb', `文件异常：${reason}，不予读取`);
}

function broken(error: unknown): never {
  if (error instanceof DocumentRefused) throw error;
  throw new DocumentRefused('document.broken', '表格文件已损坏，请用 Excel 或 WPS 另存为 .xlsx 后重试');
}
