import type { RecordMetadata, TopicMessages } from 'kafkajs';
import type { FeedStanding } from '../feed/feed-writer.js';
import type { LocalPublisher } from '../transport.js';
import type { Mark } from './channel-arrivals.js';
import type { KeyRing } from './key-ring.js';
import { pageOf } from './relay-page.js';
import { emptyLanes, type Lanes } from './relay-tables.js';
import type { TopicNames } from './topics.js';
import { signedMessage } from './wire.js';
import type { WireKeys } from './wire-keys.js';

export interface Loading {
  readonly local: LocalPublisher;
  readonly keys: WireKeys;
  readonly ring: KeyRing;
  readonly names: TopicNames;
}

/** What is sent at once: the next page of every channel, and the mark of each that is whole with it. */
export interface Load {
  readonly outgoing: TopicMessages[];
  /** Where the lanes of each channel in it stand once it is sent, by the least that the broker can answer. */
  readonly lanes: Lanes;
  /** More lies behind it. */
  readonly rest: boolean;
}

/** The load that follows after where lanes stand. */
export async function loadAfter(lanes: Lanes, { position, latest }: FeedStanding, on: Loading): Promise<Load> {
  const { publisher } = on.local;
  const carried: Lanes = new Map();
  const outgoing: TopicMessages[] = [];
  let rest = false;
  for (const channel of Object.keys(publisher.channels)) {
    const of = { service: publisher.service, channel };
    const before = lanes.get(channel) ?? emptyLanes();
    const page = await pageOf({ ...on.local, keys: on.keys, ring: on.ring }, channel, before, latest(channel));
    if (page.messages.length > 0) {
      outgoing.push({ topic: on.names.entries(of), messages: page.messages });
      carried.set(channel, page.lanes);
    }
    if (page.isWhole) {
      const mark: Mark = { position, heads: page.lanes.map(({ feedSeq }) => feedSeq) };
      outgoing.push({ topic: on.names.marks(of), messages: [{ key: channel, ...signedMessage(mark, on.keys) }] });
    }
    rest ||= page.more;
  }
  return { outgoing, lanes: carried, rest };
}

/**
 * Where the lanes of a load stand by the broker's answers; none of a channel where they tell that the broker has lost
 * what it had before.
 * @param before where the lanes stood by earlier answers, and by reckoning, when the load was put together
 */
export function lanesAnswered(
  { lanes }: Load,
  before: { readonly answered: Lanes; readonly reckoned: Lanes },
  sent: readonly RecordMetadata[],
  topicOf: (channel: string) => string,
): { readonly lanes: Lanes; readonly isLost: boolean } {
  const answered: Lanes = new Map();
  let isLost = false;
  for (const [channel, states] of lanes) {
    const topic = topicOf(channel);
    const placed = states.map((state, index) => {
      const least = before.answered.get(channel)?.[index]?.nextOffset ?? 0;
      const count = state.nextOffset - (before.reckoned.get(channel)?.[index]?.nextOffset ?? 0);
      const answer = sent.find(({ topicName, partition }) => topicName === topic && partition === index);
      return { ...state, least: least + count, nextOffset: answer ? Number(answer.baseOffset) + count : least + count };
    });
    const channelIsLost = placed.some(({ nextOffset, least }) => nextOffset < least);
    isLost ||= channelIsLost;
    answered.set(
      channel,
      channelIsLost ? emptyLanes() : placed.map(({ feedSeq, nextOffset }) => ({ feedSeq, nextOffset })),
    );
  }
  return { lanes: answered, isLost };
}
