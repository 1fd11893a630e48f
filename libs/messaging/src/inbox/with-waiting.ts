import type { PoolClient } from 'pg';
import type { ChannelOf } from '../transport.js';
import type { Admission, Arrival } from './admission.js';
import { unqueue } from './inbox-tables.js';

/**
 * What arrived, and what had waited for it: a parked key is tried again when the very entry comes (again) that it
 * lacked or could not take. Nobody has to release what heals by itself.
 */
export async function withWaiting(
  client: PoolClient,
  of: ChannelOf,
  admission: Admission,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  const isNext = ({ entry: { key, keySeq } }: Arrival) => keySeq === admission.stateOf(key).last + 1;
  const parked = arrivals.filter(({ entry: { key } }) => admission.stateOf(key).parked !== undefined);
  const keys = new Set(parked.filter(isNext).map(({ entry: { key } }) => key));
  if (keys.size === 0) return arrivals;
  const waited: Arrival[] = [];
  for (const key of keys) {
    admission.unpark(key);
    waited.push(...(await unqueue(client, of, key)));
  }
  const healing = [...arrivals.filter(({ entry }) => keys.has(entry.key)), ...waited];
  return [
    ...arrivals.filter(({ entry }) => !keys.has(entry.key)),
    ...healing.sort((a, b) => a.entry.keySeq - b.entry.keySeq),
  ];
}
