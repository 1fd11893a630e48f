import type { Message } from 'kafkajs';
import type { FeedEntry, Publisher } from '../feed.js';
import type { FeedReader } from '../feed/feed-reader.js';
import type { KeyRing } from './key-ring.js';
import type { LaneState } from './relay-tables.js';
import { isForReceiversOnly } from './sealing.js';
import { laneOf } from './topics.js';
import { signedMessages, writtenEntry } from './wire.js';
import type { PublicKeys, WireKeys } from './wire-keys.js';

interface Source {
  readonly publisher: Publisher;
  readonly reader: Pick<FeedReader, 'read'>;
  readonly keys: WireKeys;
  readonly ring: KeyRing;
}

/** Part of a channel, ready to be sent. */
export interface Page {
  readonly messages: Message[];
  /** Where the lanes stand once it is sent. */
  readonly lanes: LaneState[];
  /** More lies behind it. */
  readonly more: boolean;
  /** Once it is sent the topic holds all of the channel. */
  readonly isWhole: boolean;
}

const BATCH = 500;
const MOST_BYTES = 1024 * 1024;

/**
 * What comes next of a channel after where its lanes stand. Nothing, while a receiver to whom something must be sealed
 * has not announced its keys.
 */
export async function pageOf(
  from: Source,
  channel: string,
  lanes: readonly LaneState[],
  latest: number,
): Promise<Page> {
  const after = Math.max(...lanes.map(({ feedSeq }) => feedSeq));
  const found = latest > after ? await from.reader.read(channel, after, BATCH) : [];
  const receivers = receiversOf(from, channel, found);
  if (!receivers) return { messages: [], lanes: [...lanes], more: false, isWhole: false };
  const next = [...lanes];
  const written: { readonly key: string; readonly partition: number; readonly value: Buffer }[] = [];
  let bytes = 0;
  for (const entry of found) {
    const partition = laneOf(entry.key) - 1;
    const before = next[partition] ?? { feedSeq: 0, nextOffset: 0 };
    const value = await writtenEntry({ entry, previous: before.feedSeq }, receivers);
    bytes += value.length;
    if (written.length > 0 && bytes > MOST_BYTES) break;
    written.push({ key: entry.key, partition, value });
    next[partition] = { feedSeq: entry.feedSeq, nextOffset: before.nextOffset + 1 };
  }
  const signed = signedMessages(
    written.map(({ value }) => value),
    from.keys,
  );
  const messages = written.map((message, index) => ({ ...message, ...signed[index] }));
  const more = messages.length < found.length || found.length === BATCH;
  return { messages, lanes: next, more, isWhole: !more };
}

/** Keys of those to whom entries are sealed; undefined while one of them is not known. */
function receiversOf(
  { publisher, ring }: Source,
  channel: string,
  entries: readonly FeedEntry[],
): readonly PublicKeys[] | undefined {
  if (!entries.some(({ contract }) => isForReceiversOnly(contract))) return [];
  const readers = publisher.channels[channel]?.readers ?? [];
  const keys = readers === 'all' ? [] : readers.map((reader) => ring.newest(reader));
  const known = keys.filter((key) => key !== undefined);
  return known.length > 0 && known.length === keys.length ? known : undefined;
}
