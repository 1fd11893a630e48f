import type { Producer, RecordMetadata, TopicMessages } from 'kafkajs';
import { failpoint } from '#failpoints/failpoint.js';
import type { FeedStanding } from '../feed/feed-writer.js';
import type { LocalPublisher } from '../transport.js';
import type { Connected } from './broker-line.js';
import { distorted } from './distorted.js';
import type { KeyRing } from './key-ring.js';
import { lanesAnswered, loadAfter, type Load, type Loading } from './relay-load.js';
import { emptyLanes, recordLanes, takeOverRelay, type Lanes } from './relay-tables.js';
import type { TopicNames } from './topics.js';
import type { WireKeys } from './wire-keys.js';

/** Another process carries this feed now. */
export class StaleRelay extends Error {
  override readonly name = 'StaleRelay';
}

type Broker = Pick<Connected, 'nextOffsets'> & { readonly producer: Pick<Producer, 'sendBatch'> };

/** Loads that one record of the place stands for: what a relay that dies, or was replaced, sends twice at most. */
const LOADS = 8;

/** Carries a service's feed to the broker, in feed order, each entry at least once. Its place is kept with the feed. */
export class Relay implements Loading {
  private epoch = 0;
  private lanes: Lanes | undefined;
  private marked = -1;
  /** The broker may have lost what it had: it is asked before anything is sent on. */
  private unsure = true;

  constructor(
    readonly local: LocalPublisher,
    readonly keys: WireKeys,
    readonly ring: KeyRing,
    readonly names: TopicNames,
  ) {}

  /** The broker was away, or may have been. */
  lookAgain(): void {
    this.unsure = true;
    this.marked = -1;
  }

  /** Carries the next loads; says whether there was one. @throws StaleRelay, and what the broker throws */
  async step(broker: Broker): Promise<boolean> {
    const lanes = (this.lanes ??= await this.takeOver());
    if (this.unsure) await this.compare(lanes, broker);
    const now = await this.standing();
    if (now.position === this.marked) return false;
    this.unsure = true; // until it is known what became of what is sent
    const { carried, marked } = await this.carry(broker, lanes, now);
    await this.keep(lanes, carried);
    this.unsure = false;
    this.marked = marked;
    return true;
  }

  /**
   * Sends load after load, and also what is published meanwhile; while the broker writes one, the next is put together.
   * `marked` is the position up to which all was sent, -1 for more to send.
   */
  private async carry(broker: Broker, from: Lanes, begun: FeedStanding): Promise<{ carried: Lanes; marked: number }> {
    const answered: Lanes = new Map(from);
    const carried: Lanes = new Map();
    let [now, reckoned] = [begun, from];
    for (let load = await this.load(reckoned, now), n = 1; ; n++) {
      const after = merged(reckoned, load.lanes);
      const sending = this.send(broker, load.outgoing);
      const [sent, following] = await Promise.all([sending, load.rest && n < LOADS && this.load(after, now)]);
      const placed = lanesAnswered(load, { answered, reckoned }, sent, (channel) => this.topicOf(channel));
      for (const [channel, states] of placed.lanes) {
        for (const known of [answered, carried]) known.set(channel, states);
      }
      if (placed.isLost || (load.rest && !following)) return { carried, marked: -1 };
      const before = now;
      if (!following) now = await this.standing();
      if (!following && (now.position === before.position || n >= LOADS)) return { carried, marked: before.position };
      reckoned = after;
      load = following || (await this.load(reckoned, now));
    }
  }

  private async standing(): Promise<FeedStanding> {
    const { standing, reader } = this.local;
    return standing?.() ?? { position: await reader.position(), latest: () => Infinity };
  }

  private load(after: Lanes, now: FeedStanding): Promise<Load> {
    return loadAfter(after, now, this);
  }

  private async send({ producer }: Broker, outgoing: TopicMessages[]): Promise<RecordMetadata[]> {
    if (outgoing.length === 0) return [];
    const deed = await failpoint('relay.send');
    const batches = deed ? distorted(outgoing, deed) : [outgoing];
    let sent: RecordMetadata[] = [];
    for (const topicMessages of batches) sent = await producer.sendBatch({ acks: -1, topicMessages });
    await failpoint('relay.sent');
    return sent;
  }

  /** A topic that ends before it should was lost: its channel is carried anew from the beginning. */
  private async compare(lanes: Lanes, { nextOffsets }: Broker): Promise<void> {
    const lost: Lanes = new Map();
    for (const [channel, states] of lanes) {
      const offsets = await nextOffsets(this.topicOf(channel));
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

  private topicOf(channel: string): string {
    return this.names.entries({ service: this.local.publisher.service, channel });
  }
}

function merged(lanes: Lanes, later: Lanes): Lanes {
  return new Map([...lanes, ...later]);
}
