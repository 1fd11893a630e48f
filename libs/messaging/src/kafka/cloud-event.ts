import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FeedEntry } from '../feed.js';
import type { ChannelOf } from '../transport.js';
import { EventHeaders } from './event-headers.js';

/** An entry of the feed as a CloudEvent in structured JSON: what `kcat` prints. */
export type CloudEvent = EventHeaders & { readonly datacontenttype: string; readonly data: object };

/** An entry and the one before it in its lane. */
export interface Placed {
  readonly entry: FeedEntry;
  /** Feed sequence of the entry before it in its lane; 0 for the first. */
  readonly previous: number;
}

export const JSON_DATA = 'application/json';

export function toCloudEvent({ entry, previous }: Placed): CloudEvent {
  // plainly, field by field: this is done for every entry, and parts spread into a whole cost more than its JSON
  const event: CloudEvent = {
    specversion: '1.0',
    id: String(entry.feedSeq),
    source: sourceOf(entry),
    type: entry.contract,
    time: entry.occurredAt,
    datacontenttype: JSON_DATA,
    recordedat: entry.recordedAt,
    partitionkey: entry.key,
    sequence: entry.keySeq,
    eventid: entry.eventId,
    agency: entry.agency,
    correlationid: entry.correlationId,
    position: entry.position,
    previous,
    data: entry.data,
  };
  return entry.projectId === undefined ? event : Object.assign(event, { subject: entry.projectId });
}

/**
 * The entry that a CloudEvent stands for. What its data are worth, the inbox judges.
 * @throws Error with the reason, for whoever looks at what was put aside
 */
export function fromCloudEvent(of: ChannelOf, event: CloudEvent): Placed {
  const { datacontenttype, data, ...headers } = event;
  const faults = validateSync(plainToInstance(EventHeaders, headers), { whitelist: true, forbidNonWhitelisted: true });
  const [fault] = faults.flatMap(({ property, constraints }) => Object.values(constraints ?? { property }));
  if (fault !== undefined) throw new Error(`消息头不合规：${fault}`);
  if (datacontenttype !== JSON_DATA || typeof data !== 'object') throw new Error('消息没有 JSON 数据');
  if (headers.source !== sourceOf(of)) throw new Error(`消息自称来自 ${headers.source}，却在 ${sourceOf(of)} 的主题里`);
  const { id, type, subject, time, recordedat, partitionkey, sequence, eventid, correlationid } = headers;
  const { agency, position, previous = 0 } = headers;
  return {
    previous,
    entry: {
      ...{ service: of.service, channel: of.channel }, // `of` may be a subscription, which says more
      ...{ feedSeq: Number(id), key: partitionkey, keySeq: sequence, contract: type, data, eventId: eventid, agency },
      ...{ correlationId: correlationid, occurredAt: time, recordedAt: recordedat, position },
      ...(subject === undefined ? {} : { projectId: subject }),
    },
  };
}

/** @throws Error for what is no JSON object */
export function cloudEventIn(text: string): CloudEvent {
  const event = parsed(text);
  if (typeof event !== 'object' || event === null || Array.isArray(event)) throw new Error('消息不是 JSON 对象');
  return event as CloudEvent;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('消息不是 JSON');
  }
}

function sourceOf({ service, channel }: ChannelOf): string {
  return `/${service}/${channel}`;
}
