import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { EventStreams } from './event-streams.js';
import type { IndexTransaction } from './index-transaction.js';
import { indexedEvent, isAfter, type Heading } from './stored-record.js';

const PAGE = 1_000;

/** Brings the index to the end of EventStoreDB. */
export async function indexToEnd(streams: EventStreams, index: IndexTransaction): Promise<void> {
  while (await indexPage(streams, index));
}

/** Indexes what comes next; true when there may be more. */
export async function indexPage(streams: EventStreams, index: IndexTransaction): Promise<boolean> {
  const last = index.last?.at;
  const page = await streams.readAll(last, PAGE, withoutData);
  await index.add(
    page.filter(({ position }) => isAfter(position, last)).map((event) => indexedEvent(event, streams.namespace)),
  );
  return page.length === PAGE;
}

/** A page of records may be large, and none of them is looked at here. */
function withoutData({ position, streamId, revision, metadata }: AllStreamRecordedEvent): Heading {
  return { position, streamId, revision, metadata };
}
