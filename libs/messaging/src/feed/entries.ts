import { contractName } from '#contracts/published.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { storedEvent } from '#event-store/record-text.js';
import type { StoredText } from '#event-store/event-log.js';
import { current, type Upcasters } from '#event-store/upcast.js';
import { contractFault } from '../contract-check.js';
import { RECORD_CHANNEL, type FeedEntry, type Publication, type Publisher, type Translate } from '../feed.js';
import { recordPublication, type RecordPolicy } from './record.js';

/** All that decides what a service publishes. Pure, so that a feed can be computed again and compared. */
export interface Publishing {
  readonly publisher: Publisher;
  readonly translate: Translate;
  readonly recordPolicy: RecordPolicy;
  readonly upcasters: Upcasters;
}

/** The service's code publishes what its own contract or manifest does not allow: a mistake in the program. */
export class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
  constructor(event: StoredEvent, reason: string) {
    super(`${event.type} at position ${event.position} cannot be published: ${reason}`);
  }
}

/** A publication together with the event it comes from. */
export interface Sourced {
  readonly event: StoredEvent;
  readonly publication: Publication;
}

/** What is published of one stored record. @throws ContractBroken */
export function publicationsOf(stored: StoredText, publishing: Publishing): Sourced[] {
  const { publisher, translate, recordPolicy, upcasters } = publishing;
  const event = current(storedEvent(stored.text, stored.position), upcasters);
  const record =
    RECORD_CHANNEL in publisher.channels ? [recordPublication(event, stored.text, recordPolicy(event))] : [];
  return [...translate(event).map((publication) => checked(event, publication, publisher)), ...record].map(
    (publication) => ({ event, publication }),
  );
}

function checked(event: StoredEvent, publication: Publication, { channels }: Publisher): Publication {
  const { channel, contract } = publication;
  if (!channels[channel]?.contracts.some((body) => contractName(body) === contract)) {
    throw new ContractBroken(event, `the manifest has no ${contract} on channel "${channel}"`);
  }
  const data = JSON.parse(canonicalJson(publication.data)) as object; // checked as it will arrive
  const fault = contractFault(contract, data);
  if (fault !== undefined) throw new ContractBroken(event, fault);
  return { ...publication, data };
}

/** The last number given out, per channel and per key of a channel. */
export class Heads {
  private readonly last = new Map<string, number>();

  set(channel: string, key: string | undefined, seq: number): void {
    this.last.set(JSON.stringify([channel, key]), seq);
  }

  get(channel: string, key?: string): number {
    return this.last.get(JSON.stringify([channel, key])) ?? 0;
  }

  has(channel: string, key?: string): boolean {
    return this.last.has(JSON.stringify([channel, key]));
  }

  get size(): number {
    return this.last.size;
  }

  next(channel: string, key?: string): number {
    const seq = this.get(channel, key) + 1;
    this.set(channel, key, seq);
    return seq;
  }
}

/** Entries with their numbers; moves the heads. */
export function numbered(service: string, sourced: readonly Sourced[], heads: Heads): FeedEntry[] {
  return sourced.map(({ event, publication: { channel, contract, key, data } }) => ({
    ...{ service, channel, feedSeq: heads.next(channel), key, keySeq: heads.next(channel, key), contract, data },
    ...{ eventId: event.id, agency: event.actor.agency, correlationId: event.correlationId },
    ...{ occurredAt: event.occurredAt, recordedAt: event.recordedAt, position: event.position },
    ...(event.projectId === undefined ? {} : { projectId: event.projectId }),
  }));
}
