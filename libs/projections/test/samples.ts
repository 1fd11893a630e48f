import type { FeedEntry } from '#messaging/feed.js';
import { projection } from '#projections/projection.js';
import { FLOOR } from '../../messaging/test/harness.js';

export interface Floors {
  readonly count: number;
  readonly last: number;
}

export const floors = projection<Floors>({
  name: 'floors',
  version: 1,
  on: ['housing.FloorFinished'],
  keys: ({ key }) => [key],
  project: (row, { data }) => {
    const { floor } = data as { floor: number };
    if (floor === 13) throw new Error('no thirteenth floor');
    return floor === 0 ? undefined : { count: (row?.count ?? 0) + 1, last: floor };
  },
});

/** Mixes own events and those of finance: what finance said counts in the order in which it was recorded. */
export const story = projection<{ readonly told: readonly string[] }>({
  name: 'story',
  version: 1,
  on: ['housing.FloorFinished', FLOOR],
  refold: true,
  keys: ({ key }) => [key],
  project: (row, { service, data }) => ({
    told: [...(row?.told ?? []), `${service} ${(data as Floors & { floor: number }).floor}`],
  }),
});

/** Where the entries of finance arrive. */
export const OF = { service: 'finance', channel: 'open' };

export function published(feedSeq: number, key: string, floor: number, recordedAt: string): FeedEntry {
  return {
    ...{
      ...OF,
      feedSeq,
      key,
      keySeq: feedSeq,
      contract: FLOOR,
      data: { floor },
      agency: '县农商行',
      position: feedSeq,
    },
    ...{ eventId: `e-${feedSeq}`, correlationId: 'k', occurredAt: recordedAt, recordedAt },
  };
}
