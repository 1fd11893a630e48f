import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type pg from 'pg';
import type { DomainClock } from '#kernel/clock.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { EventLog, type Append, type CommandOutcome, type LogPage, type StoredText } from '../event-log.js';
import { storedEvent } from '../record-text.js';
import { scanTexts } from '../scan-texts.js';
import { AppendGroup } from './append-group.js';
import { EventIndex, samePlace } from './event-index.js';
import { EventStreams } from './event-streams.js';
import { CommitFollower } from './follow-commits.js';
import { indexPage } from './index-to-end.js';
import { textOf } from './stored-record.js';

export interface EventStoreDbEventLogOptions {
  /** How long a batch is tried again while EventStoreDB or PostgreSQL is away, in ms. */
  readonly patience?: number;
  /** Stands before every stream name in EventStoreDB: for the logs of several counties in one server. */
  readonly namespace?: string;
}

const PATIENCE = 15_000;
const PAGE = 200; // records, of at most 512 KiB each

/**
 * The log in EventStoreDB, with its ordinals and receipts in PostgreSQL (event-index.sql.ts; docs/adr/eventstoredb-ordinals.md).
 * An event is in the log when it has its ordinal.
 */
export class EventStoreDbEventLog extends EventLog {
  private readonly listeners = new Set<() => void>();
  private readonly group: AppendGroup;
  private readonly follower: CommitFollower;

  private constructor(
    private readonly streams: EventStreams,
    private readonly index: EventIndex,
    private readonly service: string,
    clock: DomainClock,
  ) {
    super();
    const committed = () => this.listeners.forEach((wake) => queueMicrotask(wake));
    this.group = new AppendGroup({ streams, index, clock, committed });
    this.follower = new CommitFollower({
      streams,
      start: async () => (await index.last())?.at,
      handle: (at) => this.group.reach(at),
    });
  }

  /**
   * @param url `esdb://…` or `esdb+discover://…`; nothing is asked before the first call
   * @param pool the service's PostgreSQL as the app role; it is the caller's and outlives the log
   * @param service whose streams (`<service>.…`) the log consists of; one log to a database of PostgreSQL
   */
  static open(
    url: string,
    pool: pg.Pool,
    clock: DomainClock,
    service: string,
    { patience = PATIENCE, namespace = '' }: EventStoreDbEventLogOptions = {},
  ): EventStoreDbEventLog {
    const streams = new EventStreams(url, service, namespace, patience);
    return new EventStoreDbEventLog(streams, new EventIndex(pool, patience), service, clock);
  }

  /**
   * Gives ordinals to what has none: after a crash, or to all when the index was dropped. Without it the log catches
   * up by and by; a service calls it before it starts, so that its head never seems to go back.
   * @throws LogUnavailable
   */
  async catchUp(): Promise<void> {
    while (await this.index.locked((open) => indexPage(this.streams, open)));
  }

  async append(append: Append): Promise<CommandOutcome> {
    if (!append.stream.startsWith(`${this.service}.`)) {
      throw new Error(`${append.stream.slice(0, 80)} is no stream of ${this.service}`);
    }
    return this.group.append(append);
  }

  outcomeOf(commandId: string): Promise<CommandOutcome | undefined> {
    return this.index.outcomeOf(commandId);
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[]> {
    const from = Math.max(0, fromRevision);
    const positions = await this.index.ofStream(stream, from);
    if (positions.length === 0) return [];
    const texts = await this.streams.readStream(stream, from, positions.length);
    return positions.map((position, index) => storedEvent(texts[index] ?? gone(position), position));
  }

  async readAll(after: number, limit: number): Promise<StoredEvent[]> {
    return (await this.readTexts(after, limit)).map(({ text, position }) => storedEvent(text, position));
  }

  async readTexts(after: number, limit: number): Promise<StoredText[]> {
    const texts: StoredText[] = [];
    for await (const page of this.pages(after, limit)) texts.push(...page);
    return texts;
  }

  readBulk(after: number): AsyncGenerator<StoredText[]> {
    return this.pages(after, Infinity);
  }

  scan(after: number, types?: ReadonlySet<string>): AsyncGenerator<LogPage> {
    return scanTexts(this.readBulk(after), types);
  }

  async head(): Promise<number> {
    return (await this.index.last())?.position ?? 0;
  }

  onCommitted(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  async close(): Promise<void> {
    await Promise.all([this.group.close(), this.follower.close()]);
    await this.streams.dispose();
  }

  private async *pages(after: number, limit: number): AsyncGenerator<StoredText[]> {
    for (let left = limit; left > 0; left -= PAGE) {
      const page = await this.page(after, Math.min(left, PAGE));
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after += PAGE;
    }
  }

  private async page(after: number, limit: number): Promise<StoredText[]> {
    const places = await this.index.after(after, limit);
    if (!places[0]) return [];
    const read = (event: AllStreamRecordedEvent) => ({ at: event.position, text: textOf(event) });
    const found = await this.streams.readAll(places[0].at, places.length, read);
    return places.map(({ at, position, stream, revision }, index) => {
      const event = found[index];
      if (!event || !samePlace(event.at, at)) gone(position);
      return { position, stream, revision, text: event.text };
    });
  }
}

function gone(position: number): never {
  throw new Error(`the event with the ordinal ${position} is not where it was in EventStoreDB`);
}
