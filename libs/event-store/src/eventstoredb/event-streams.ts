import {
  EventStoreDBClient,
  NO_STREAM,
  START,
  streamNameFilter,
  WrongExpectedVersionError,
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  type EventData,
  type Position,
} from '@eventstore/db-client';
import { append } from '@eventstore/db-client/dist/streams/appendToStream/append.js';
import { readAllFiltered } from './filtered-read.js';
import { isEventStoreAway, patiently } from './patience.js';
import { textOf } from './stored-record.js';

/** EventStoreDB as this log uses it: streams of one prefix, always at the leader, with patience. */
export class EventStreams {
  private readonly client: EventStoreDBClient;
  private readonly prefix: string;

  /**
   * @param namespace before every stream name, for several logs of one service in one EventStoreDB
   * @param patience in ms, see LogUnavailable
   */
  constructor(
    url: string,
    service: string,
    readonly namespace: string,
    private readonly patience: number,
  ) {
    this.client = EventStoreDBClient.connectionString(url);
    this.prefix = `${namespace}${service}.`;
  }

  /**
   * Appends at that revision; false when the stream stands elsewhere. An append that was carried out but not answered
   * may be sent again: EventStoreDB knows the ids of its events.
   *
   * A call of its own for each append: the client's batchAppend keeps the answers it awaits in one table for all
   * clients of the process, and empties it when any of their connections breaks.
   */
  async append(stream: string, base: number, events: EventData[]): Promise<boolean> {
    const expectedRevision = base < 0 ? NO_STREAM : BigInt(base);
    const options = { requiresLeader: true, deadline: this.patience, batchAppendSize: 0 };
    try {
      await this.patiently(() =>
        append.call(this.client, this.namespace + stream, events, { ...options, expectedRevision }),
      );
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return false;
      throw error;
    }
  }

  /** The texts of so many events from a revision on; fewer where the stream ends. */
  readStream(stream: string, from: number, count: number): Promise<string[]> {
    return this.patiently(async () => {
      const options = { fromRevision: BigInt(from), maxCount: count, requiresLeader: true };
      const texts: string[] = [];
      for await (const { event } of this.client.readStream(this.namespace + stream, options)) {
        if (event) texts.push(textOf(event));
      }
      return texts;
    });
  }

  /** What `pick` takes of the first `count` events of the prefix from that position on, itself included. */
  readAll<T>(from: Position | undefined, count: number, pick: (event: AllStreamRecordedEvent) => T): Promise<T[]> {
    return this.patiently(async () => {
      const reading = readAllFiltered(this.client, { prefix: this.prefix, from, count, deadline: this.patience });
      const events: T[] = [];
      for await (const { event } of reading) if (event) events.push(pick(event));
      return events;
    });
  }

  /** Every event of the prefix after that position, and those to come. Ends or throws when the connection breaks. */
  subscribe(after: Position | undefined): AllStreamSubscription {
    const filter = streamNameFilter({ prefixes: [this.prefix] });
    return this.client.subscribeToAll({ fromPosition: after ?? START, filter, requiresLeader: true });
  }

  dispose(): Promise<void> {
    return this.client.dispose();
  }

  private patiently<T>(work: () => Promise<T>): Promise<T> {
    return patiently(this.patience, work, isEventStoreAway);
  }
}
