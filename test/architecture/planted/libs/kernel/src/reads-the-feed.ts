import type { FeedEntry } from '#messaging/feed.js';

export type Entry = FeedEntry;
