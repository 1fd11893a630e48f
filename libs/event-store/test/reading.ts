import type { EventLog, StoredText } from '#event-store/event-log.js';
import type { StoredEvent } from '#kernel/envelope.js';

/** All texts after a position. */
export async function bulk(log: EventLog, after: number): Promise<StoredText[]> {
  const texts: StoredText[] = [];
  for await (const page of log.readBulk(after)) texts.push(...page);
  return texts;
}

/** All events after a position, of some types or of all. */
export async function scanned(log: EventLog, after: number, types?: ReadonlySet<string>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of log.scan(after, types)) events.push(...page.events);
  return events;
}

export function placeOf({
  position,
  stream,
  revision,
}: StoredText | Omit<StoredText, 'text'>): Omit<StoredText, 'text'> {
  return { position, stream, revision };
}
