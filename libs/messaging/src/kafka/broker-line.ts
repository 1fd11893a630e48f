import type { Admin, Kafka, Producer } from 'kafkajs';
import type { TopicNames, TopicPlan } from './topics.js';
import { announcementOf, type WireKeys } from './wire-keys.js';

/** The way to the broker for sending: connected when first used, and anew after something failed. */
export class BrokerLine {
  /** Why nothing can be sent; undefined while it can. */
  trouble: string | undefined = 'not yet connected';
  private readonly plans = new Map<string, TopicPlan>();
  private readonly announced = new Map<string, WireKeys>();
  private opening: Promise<Connected> | undefined;
  /** Grows with what must be there; `prepared` follows once it is. */
  private wanted = 0;
  private prepared = 0;
  /** What people were told last of why nothing can be sent. */
  private told: string | undefined;
  private readonly name: string;

  constructor(
    private readonly kafka: Kafka,
    brokers: readonly string[],
    private readonly names: TopicNames,
    /** A line for whoever started the program: once for each reason, and once when all is well again. */
    private readonly notice: (line: string) => void,
  ) {
    this.name = `Kafka（${brokers.join('、')}）`;
  }

  /** Topics that must be there before anything is sent. */
  need(plans: readonly TopicPlan[]): void {
    for (const plan of plans) this.plans.set(plan.topic, plan);
    this.wanted++;
  }

  /** Public keys that must be known before anything is sent. */
  announce(service: string, keys: WireKeys): void {
    this.announced.set(service, keys);
    this.wanted++;
  }

  /** Connected, with the topics there and the keys announced. @throws Error that names the brokers, and no password */
  async ready(): Promise<Connected> {
    const opening = (this.opening ??= this.open());
    try {
      const connected = await opening;
      if (this.prepared < this.wanted) await this.prepare(connected);
      this.trouble = undefined;
      if (this.told !== undefined) this.notice(`${this.name}已接通`);
      this.told = undefined;
      return connected;
    } catch (error) {
      await this.broken(error, opening);
      const why = error instanceof Error ? error.message : String(error);
      if (why !== this.told) this.notice(`无法连接 ${this.name}：${why}，继续尝试`);
      this.told = why;
      throw new Error(`${this.name}暂不可用，将继续重试：${why}`, { cause: error });
    }
  }

  /** Something failed on the way: whoever is next connects anew, and makes topics that the broker may have lost. */
  async broken(why: unknown, opening = this.opening): Promise<void> {
    this.trouble = why instanceof Error ? why.message : String(why);
    if (this.opening === opening) {
      this.opening = undefined;
      this.prepared = 0;
    }
    const connected = await opening?.catch(() => undefined);
    await connected?.close();
  }

  async close(): Promise<void> {
    await this.broken('stopped');
  }

  private async open(): Promise<Connected> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 });
    const admin = this.kafka.admin();
    const close = async () => {
      await Promise.allSettled([producer.disconnect(), admin.disconnect()]);
    };
    try {
      await Promise.all([producer.connect(), admin.connect()]);
    } catch (error) {
      await close();
      throw error;
    }
    return { producer, admin, nextOffsets: (topic) => nextOffsets(admin, topic), close };
  }

  private async prepare({ admin, producer }: Connected): Promise<void> {
    const { wanted } = this;
    const there = new Set(await admin.listTopics());
    const topics = [...this.plans.values()].filter(({ topic }) => !there.has(topic));
    // a service that may make no topic finds all of them made
    if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true });
    for (const [service, keys] of this.announced) {
      const messages = [{ key: keys.keyId, value: announcementOf(keys) }];
      await producer.send({ topic: this.names.keys(service), acks: -1, messages });
    }
    this.prepared = wanted;
  }
}

export interface Connected {
  readonly producer: Producer;
  readonly admin: Admin;
  /** The offset that the next message of each partition will have, from partition 0. */
  readonly nextOffsets: (topic: string) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

async function nextOffsets(admin: Admin, topic: string): Promise<readonly number[]> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.sort((a, b) => a.partition - b.partition).map(({ high }) => Number(high));
}
