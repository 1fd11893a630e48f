import { Partitioners } from 'kafkajs';
import type { ChannelOf } from '../transport.js';

/** Partitions of a channel's topic. Fixed for ever: another number would send a key's entries past each other. */
export const LANES = 12;

export interface TopicPlan {
  readonly topic: string;
  readonly numPartitions: number;
  readonly configEntries: { name: string; value: string }[];
}

/** A batch of entries is cut at one MiB, but a single one may be larger: a record of 512 KiB, written as JSON in JSON. */
const MAX_MESSAGE_BYTES = String(8 * 1024 * 1024);

/** Names of one county's topics and groups. The prefix is `anju` unless several counties share a cluster. */
export class TopicNames {
  constructor(private readonly prefix = 'anju') {}

  /** `anju.<service>.<channel>.v1`: the channel's entries, kept for ever. */
  entries({ service, channel }: ChannelOf): string {
    return `${this.prefix}.${service}.${channel}.v1`;
  }

  /** Up to where the channel is complete: one partition of which only the last message counts. */
  marks({ service, channel }: ChannelOf): string {
    return `${this.prefix}-marks.${service}.${channel}.v1`;
  }

  /** A service's public keys. Only the service itself may write there: the broker's access list says so. */
  keys(service: string): string {
    return `${this.prefix}-keys.${service}.v1`;
  }

  /** As whom a service logs in at the broker. */
  login(service: string): string {
    return `${this.prefix}-${service}`;
  }

  /** What all groups of a service's processes begin with. */
  groups(consumer: string): string {
    return `${this.prefix}.${consumer}.`;
  }

  /** The two topics of a channel. */
  plansOf(of: ChannelOf): TopicPlan[] {
    return [
      plan(this.entries(of), LANES, {
        'retention.ms': '-1',
        'retention.bytes': '-1',
        'max.message.bytes': MAX_MESSAGE_BYTES,
      }),
      plan(this.marks(of), 1, {
        'cleanup.policy': 'compact,delete',
        'retention.ms': '3600000',
        'segment.ms': '600000',
        'min.cleanable.dirty.ratio': '0.1',
      }),
    ];
  }

  keysPlan(service: string): TopicPlan {
    return plan(this.keys(service), 1, { 'cleanup.policy': 'compact' });
  }
}

const partition = Partitioners.DefaultPartitioner();
const partitionMetadata = Array.from({ length: LANES }, (_, partitionId) => ({
  ...{ partitionErrorCode: 0, partitionId, leader: 0 },
  ...{ replicas: [], isr: [] },
}));

const REMEMBERED_LANES = 10_000;
const lanes = new Map<string, number>();

/** The lane of a key, from 1: the partition that Kafka's own clients would choose, plus one. */
export function laneOf(key: string): number {
  const lane = lanes.get(key) ?? partition({ topic: '', partitionMetadata, message: { key, value: null } }) + 1;
  if (lanes.size >= REMEMBERED_LANES) lanes.clear();
  lanes.set(key, lane);
  return lane;
}

function plan(topic: string, numPartitions: number, config: Readonly<Record<string, string>>): TopicPlan {
  return { topic, numPartitions, configEntries: Object.entries(config).map(([name, value]) => ({ name, value })) };
}
