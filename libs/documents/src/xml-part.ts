import { SaxesParser } from 'saxes';
import { DocumentRefused } from './document-refused.js';

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const DEEPEST = 64;
const MOST_ATTRIBUTES = 128;
/** Characters without a tag: longer than any cell may be, so that no text or attribute fills the memory. */
const LONGEST_RUN = 1 << 20;

/** What a cell may hold, by Excel's own limit. */
export const LONGEST_TEXT = 32_767;

/**
 * Feeds the handlers chunk by chunk and yields what they gathered after each.
 * Names come without their namespace prefix. No DTD is taken, so no entity can be defined.
 * @throws DocumentRefused `document.broken` if it is no plain XML.
 */
export async function* parseXml<Item>(
  chunks: AsyncIterable<string>,
  handlers: XmlHandlers,
  take: () => readonly Item[],
): AsyncGenerator<Item> {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  let run = 0;
  parser.on('doctype', () => refuseXml('含有 DOCTYPE 声明'));
  parser.on('attribute', () => ++attributes > MOST_ATTRIBUTES && refuseXml('属性过多'));
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) refuseXml('嵌套过深');
    attributes = run = 0;
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    run = 0;
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', (error) => refuseXml(error.message));

  for await (const chunk of chunks) {
    run += chunk.length;
    parser.write(chunk);
    if (run > LONGEST_RUN) refuseXml('内容过长');
    yield* take();
  }
  parser.close();
  yield* take();
}

/** For parts that are read whole. */
export async function parseWhole(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  await parseXml(chunks, handlers, () => []).next();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function refuseXml(reason: string): never {
  throw new DocumentRefused(
    'document.broken',
    `表格文件已损坏或格式异常（${reason}），请用 Excel 或 WPS 另存为 .xlsx 后重试`,
  );
}
