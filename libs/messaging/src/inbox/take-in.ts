import type { Pool, PoolClient } from 'pg';
import type { DomainClock } from '#kernel/clock.js';
import { contractFault } from '../contract-check.js';
import type { FeedEntry } from '../feed.js';
import { transaction } from '../transaction.js';
import type { ChannelOf } from '../transport.js';
import { Admission, type Arrival, type KeyState } from './admission.js';
import { keyStates, lockHead, record, type LaneReached } from './inbox-tables.js';

/** Closes gaps: entries of one key, both ends included, as far as the feed has them. */
export type FetchRange = (of: ChannelOf, key: string, fromKeySeq: number, toKeySeq: number) => Promise<FeedEntry[]>;

/** Something of a channel on its way into the inbox. */
export interface Taking {
  readonly of: ChannelOf;
  /** The keys that it is about. */
  readonly keys: readonly string[];
  /** Where the lane stands with it. */
  readonly reached?: LaneReached;
  readonly arrivals: (client: PoolClient, admission: Admission) => Promise<readonly Arrival[]>;
}

/** Takes all of it in, in one transaction. @returns how many entries each let in @throws what fetchRange throws */
export async function takeIn(
  pool: Pool,
  clock: DomainClock,
  fetchRange: FetchRange,
  takings: readonly Taking[],
): Promise<number[]> {
  const channels = byChannel(takings);
  return transaction(pool, async (client) => {
    const locked = lockHead(client);
    const standing = channels.map((group) => keyStates(client, group.of, group.keys));
    const [standsAt, ...states] = await Promise.all([locked, ...standing]);
    let head = standsAt;
    const counts = new Map<Taking, number>();
    for (const [index, { of, parts }] of channels.entries()) {
      const fetch = (key: string, from: number, to: number) => fetchRange(of, key, from, to);
      const admission = new Admission(states[index] ?? new Map<string, KeyState>(), faultOf, fetch);
      for (const taking of parts) {
        const before = admission.admitted.length;
        for (const arrival of await taking.arrivals(client, admission)) await admission.take(arrival);
        counts.set(taking, admission.admitted.length - before);
      }
      await record(client, of, { head, now: clock.now(), reached: lanesOf(parts) }, admission);
      head += admission.admitted.length;
    }
    return takings.map((taking) => counts.get(taking) ?? 0);
  });
}

interface OfChannel {
  readonly of: ChannelOf;
  readonly keys: string[];
  readonly parts: Taking[];
}

function byChannel(takings: readonly Taking[]): OfChannel[] {
  const channels = new Map<string, OfChannel>();
  for (const taking of takings) {
    const name = `${taking.of.service} ${taking.of.channel}`;
    const channel = channels.get(name) ?? { of: taking.of, keys: [], parts: [] };
    channel.keys.push(...taking.keys);
    channel.parts.push(taking);
    channels.set(name, channel);
  }
  return [...channels.values()];
}

/** Each lane once: as far as any delivery of it came, and where the last one says that it goes on. */
function lanesOf(takings: readonly Taking[]): LaneReached[] {
  const lanes = new Map<number, LaneReached>();
  for (const { reached } of takings) {
    if (!reached) continue;
    const feedSeq = Math.max(reached.feedSeq, lanes.get(reached.lane)?.feedSeq ?? 0);
    lanes.set(reached.lane, { ...reached, feedSeq });
  }
  return [...lanes.values()];
}

function faultOf({ contract, data }: FeedEntry): string | undefined {
  return contractFault(contract, data);
}
