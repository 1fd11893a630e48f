import type { LogPage, StoredText } from './event-log.js';
import { storedEvent } from './record-text.js';

/** Events out of pages of texts, for logs whose texts come one by one. */
export async function* scanTexts(
  pages: AsyncGenerator<StoredText[]>,
  types?: ReadonlySet<string>,
): AsyncGenerator<LogPage> {
  for await (const page of pages) {
    const upTo = page.at(-1)?.position;
    if (upTo === undefined) continue;
    const events = page.map(({ text, position }) => storedEvent(text, position));
    const wanted = types ? events.filter(({ type }) => types.has(type)) : events;
    yield { upTo, events: wanted, bytes: page.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) };
  }
}
