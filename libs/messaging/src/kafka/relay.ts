import type { Producer, RecordMetadata, TopicMessages } from 'kafkajs';
import { failpoint } from '#failpoints/failpoint.js';
import type { LocalPublisher } from '../transport.js';
import type { Connected } from './broker-line.js';
import { distorted } from './distorted.js';
import type { Mark } from './channel-arrivals.js';
import type { KeyRing } from './key-ring.js';
import { pageOf } from './relay-page.js';
import { emptyLanes, recordLanes, takeOverRelay, type Lanes } from './relay-tables.js';
import type { TopicNames } from './topics.js';
import { signedMessage } from './wire.js';
import type { WireKeys } from './wire-keys.js';

/** Another process carries this feed now. */
export class StaleRelay extends Error {
  override readonly name = 'StaleRelay';
}

type Broker = Pick<Connected, 'nextOffsets'> & { readonly producer: Pick<Producer, 'sendBatch'> };

/** Carries a service's feed to the broker, in feed order, each entry at least once. Its place is kept with the feed. */
export class Relay {
  private epoch = 0;
  private lanes: Lanes | undefined;
  private marked = -1;
  /** The broker may have lost what it had: it is asked before anything is sent on. */
  private unsure = true;

  constructor(
    private readonly local: LocalPublisher,
    private readonly keys: WireKeys,
    private readonly ring: KeyRing,
    private readonly names: TopicNames,
  ) {}

  /** The broker was away, or may have been. */
  lookAgain(): void {
    this.unsure = true;
    this.marked = -1;
  }

  /** Carries the next batch; says whether there was one. @throws StaleRelay, and what the broker throws */
  async step(broker: Broker): Promise<boolean> {
    const lanes = (this.lanes ??= await this.takeOver());
    if (this.unsure) await this.compare(lanes, broker);
    const { standing, reader, publisher } = this.local;
    const { position, latest } = standing?.() ?? { position: await reader.position(), latest: () => Infinity };
    if (position === this.marked) return false;

    const carried: Lanes = new Map();
    const outgoing: TopicMessages[] = [];
    let rest = false;
    for (const channel of Object.keys(publisher.channels)) {
      const before = lanes.get(channel) ?? emptyLanes();
      const page = await pageOf({ ...this.local, keys: this.keys, ring: this.ring }, channel, before, latest(channel));
      if (page.messages.length > 0) {
        outgoing.push({ topic: this.names.entries({ service: publisher.service, channel }), messages: page.messages });
        carried.set(channel, page.lanes);
      }
      if (page.isWhole)
        outgoing.push(this.mark(channel, { position, heads: page.lanes.map(({ feedSeq }) => feedSeq) }));
      rest ||= page.more;
    }
    this.unsure = true; // until it is known what became of them
    const sent = outgoing.length > 0 ? await this.send(broker, outgoing) : [];
    const isLost = await this.record(lanes, carried, sent);
    this.unsure = false;
    this.marked = rest || isLost ? -1 : position;
    return true;
  }

  private async send({ producer }: Broker, outgoing: TopicMessages[]): Promise<RecordMetadata[]> {
    const deed = await failpoint('relay.send');
    const batches = deed ? distorted(outgoing, deed) : [outgoing];
    let sent: RecordMetadata[] = [];
    for (const topicMessages of batches) sent = await producer.sendBatch({ acks: -1, topicMessages });
    await failpoint('relay.sent');
    return sent;
  }

  private mark(channel: string, mark: Mark): TopicMessages {
    const topic = this.names.marks({ service: this.local.publisher.service, channel });
    return { topic, messages: [{ key: channel, ...signedMessage(mark, this.keys) }] };
  }

  /** Records what was carried; says whether the answers tell that the broker has lost what it had before. */
  private async record(lanes: Lanes, carried: Lanes, sent: readonly RecordMetadata[]): Promise<boolean> {
    const { service } = this.local.publisher;
    let anyLost = false;
    for (const [channel, states] of carried) {
      const topic = this.names.entries({ service, channel });
      const before = lanes.get(channel) ?? emptyLanes();
      const placed = states.map((state, index) => {
        const answer = sent.find(({ topicName, partition }) => topicName === topic && partition === index);
        const count = state.nextOffset - (before[index]?.nextOffset ?? 0);
        return answer ? { ...state, nextOffset: Number(answer.baseOffset) + count } : state;
      });
      const isLost = placed.some(({ nextOffset }, index) => nextOffset < (states[index]?.nextOffset ?? 0));
      anyLost ||= isLost;
      carried.set(channel, isLost ? emptyLanes() : placed);
    }
    await this.keep(lanes, carried);
    return anyLost;
  }

  /** A topic that ends before it should was lost: its channel is carried anew from the beginning. */
  private async compare(lanes: Lanes, { nextOffsets }: Broker): Promise<void> {
    const { service } = this.local.publisher;
    const lost: Lanes = new Map();
    for (const [channel, states] of lanes) {
      const offsets = await nextOffsets(this.names.entries({ service, channel }));
      if (states.some(({ nextOffset }, index) => (offsets[index] ?? 0) < nextOffset)) lost.set(channel, emptyLanes());
    }
    await this.keep(lanes, lost);
    this.unsure = false;
  }

  private async keep(lanes: Lanes, changed: Lanes): Promise<void> {
    if (changed.size === 0) return;
    const { service } = this.local.publisher;
    if (!(await recordLanes(this.local.pool, this.epoch, changed))) {
      throw new StaleRelay(`${service}: relay of epoch ${this.epoch} was replaced`);
    }
    for (const [channel, states] of changed) lanes.set(channel, states);
  }

  private async takeOver(): Promise<Lanes> {
    const { epoch, lanes } = await takeOverRelay(this.local.pool);
    this.epoch = epoch;
    return lanes;
  }
}
