import { IsInt, Min } from 'class-validator';
import { Published } from '#contracts/published.js';
import type { Publisher, Translate } from '#messaging/feed.js';
import { headerForRestricted } from '#messaging/feed/record.js';
import type { Publishing } from '#messaging/feed/entries.js';
import { projection } from '#projections/projection.js';
import { IsProjectId } from '#kernel/fields/fields.js';

/** What the sample service publishes of the sample event. */
@Published('housing.floor-finished.v1', { level: 'L1', label: '样例' })
export class FloorFinishedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsInt() @Min(1) readonly floor!: number;
}

export const FLOOR = 'housing.floor-finished.v1';

/** The one channel over which it goes. */
export const OPEN = { service: 'housing', channel: 'open' };

const publisher: Publisher = {
  service: 'housing',
  channels: { open: { readers: 'all', contracts: [FloorFinishedV1] } },
};

const translate: Translate = ({ projectId, stream, data }) => [
  { channel: 'open', contract: FLOOR, key: projectId ?? stream, data },
];

export const publishing: Publishing = { publisher, translate, recordPolicy: headerForRestricted, upcasters: {} };

/** Floors of a project, and the highest of them. */
export interface Floors {
  readonly projectId: string;
  readonly count: number;
  readonly highest: number;
}

/** A read model with a row for each project, of own events and of what was published alike. */
export const floors = projection<Floors>({
  name: 'floors',
  version: 1,
  on: ['housing.FloorFinished', FLOOR],
  keys: ({ key }) => [key],
  project: (row, { key, data }) => {
    const { floor } = data as FloorFinishedV1;
    return { projectId: key, count: (row?.count ?? 0) + 1, highest: Math.max(row?.highest ?? 0, floor) };
  },
});
