import { constants, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Text to be deflated, or bytes that are a deflate stream already. */
  readonly content: string | Buffer;
  /** What the directory says the entry unpacks to; absent: the truth. */
  readonly declared?: number;
  readonly flags?: number;
  readonly externalAttributes?: number;
}

/** A zip with whatever its directory is told to say. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, flags = 0x800, externalAttributes = 0 } of entries) {
    const data = typeof content === 'string' ? deflateRawSync(content) : content;
    const size = declared ?? (typeof content === 'string' ? Buffer.byteLength(content) : 0);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(externalAttributes, 6);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, data]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, item) => sum + item.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** A deflate stream of `head`, then `mebibytes` times 1 MiB of the repeated unit, made without holding them. */
export function deflatedFlood(head: string, unit: string, mebibytes: number): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(unit.repeat(Math.floor((1 << 20) / unit.length)), flush);
  const blocks = Array.from({ length: mebibytes }, () => block);
  return Buffer.concat([deflateRawSync(head, flush), ...blocks, Buffer.from([3, 0])]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, `台账`; further entries replace or join the usual ones. */
export function xlsxOf(sheet: string | Omit<ZipEntry, 'name'>, more: readonly ZipEntry[] = []): Buffer {
  const usual: ZipEntry[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="台账" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    typeof sheet === 'string'
      ? { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` }
      : { name: 'xl/worksheets/sheet1.xml', ...sheet },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return zipOf([...usual.filter(({ name }) => !replaced.has(name)), ...more]);
}

/** One row of text cells. */
export function rowOf(row: number, ...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}
