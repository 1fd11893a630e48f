import { createHash } from 'node:crypto';
import { contracts } from '#contracts/published.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { promisedPart } from '#messaging/contract-check.js';
import { RECORD_CHANNEL, type FeedEntry } from '#messaging/feed.js';
import type { RecordPolicy } from '#messaging/feed/record.js';

/** Label of what waits; `?` where nothing known says how it is to be treated. */
export type Level = 'L1' | 'L2' | 'L3' | '?';

/** What a system administrator, who has no business rights, may see of what waits. */
export interface Content {
  readonly level: Level;
  /** Chinese name of the event, or its type. */
  readonly label: string;
  /** JSON text; absent where the content is kept from the administrator. */
  readonly content?: string;
}

const MOST_CHARACTERS = 4000;

/**
 * Of what another service published: the promised fields of an L1 or L2 contract. Records (every label goes over that
 * channel, for one reader) and what no contract describes are kept from the administrator like L3.
 */
export function contentOfEntry({ channel, contract, data }: Pick<FeedEntry, 'channel' | 'contract' | 'data'>): Content {
  const known = contracts().get(contract);
  if (!known) return { level: '?', label: contract };
  const { level, label } = known;
  const isOpen = level !== 'L3' && channel !== RECORD_CHANNEL;
  return { level, label, ...(isOpen ? { content: jsonOf(promisedPart(contract, data) ?? {}) } : {}) };
}

/** Of an own event: what the service lets out of its house in the record, at most L2. */
export function contentOfOwn(event: StoredEvent, recordPolicy: RecordPolicy): Content {
  const { level } = event.classification;
  const isOpen = level !== 'L3' && recordPolicy(event) === 'verbatim';
  return { level, label: event.type, ...(isOpen ? { content: jsonOf(event.data) } : {}) };
}

/** A message that was put aside. Nobody vouches for what it says of itself, so it is read as its contract would be. */
export function contentOfMessage(channel: string, message: string): Content {
  const event = carriedEvent(message);
  if (event === undefined) return { level: '?', label: '' };
  return contentOfEntry({ channel, contract: event.type, data: event.data });
}

/** A reason without the content that an error may quote: of what is kept from the reader, the error's kind is told. */
export function reasonShown(reason: string, { content }: Content): string {
  if (content !== undefined) return reason;
  const [, kind] = /^([A-Z]\w*(?:Error|Violation|Broken|Entry)): /.exec(reason) ?? [];
  return kind === undefined ? '原因涉及保密内容' : `${kind}：原因涉及保密内容`;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function carriedEvent(message: string): { readonly type: string; readonly data: object } | undefined {
  try {
    const { value } = JSON.parse(message) as { readonly value: string };
    const event = JSON.parse(Buffer.from(value, 'base64').toString()) as { type?: unknown; data?: unknown };
    const { type, data } = event;
    return typeof type === 'string' && typeof data === 'object' && data !== null ? { type, data } : undefined;
  } catch {
    return undefined; // a stranger's bytes
  }
}

function jsonOf(data: object): string {
  const text = JSON.stringify(data);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
