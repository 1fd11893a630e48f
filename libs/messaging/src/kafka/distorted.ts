import type { TopicMessages } from 'kafkajs';
import type { Deed } from '#failpoints/failpoint-plan.js';

/** What a failpoint makes of a relay's batch: sent twice, the order of its messages turned, or nothing but its entries. */
export function distorted(outgoing: TopicMessages[], deed: Deed): TopicMessages[][] {
  switch (deed) {
    case 'dup':
      return [outgoing, outgoing];
    case 'reorder':
      return [outgoing.map(({ topic, messages }) => ({ topic, messages: messages.toReversed() }))];
    case 'drop': {
      // an entry that the broker acknowledged is its to keep; a mark comes again
      const entries = outgoing.filter(({ topic }) => !topic.includes('-marks.'));
      return entries.length > 0 ? [entries] : [];
    }
  }
}
