import type { Client } from 'pg';
import { isDay } from '#kernel/time.js';

export interface FeedEntry {
  readonly client: Client;
  readonly check: typeof isDay;
}
