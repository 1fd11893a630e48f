import type { Projection } from './projection.js';

type Sharded = Pick<Projection, 'name' | 'shards'>;

/**
 * The parts in which a projection is folded, each with its own checkpoint and epoch: itself, where it is not divided.
 * Their number is in their names: another number makes other parts, which are built from zero.
 * @throws Error for a projection that cannot be divided
 */
export function shardsOf(projection: Projection): Projection[] {
  const names = shardNames(projection);
  if (names.length === 1) return [projection];
  if (projection.save)
    throw new Error(`projection ${projection.name} has tables of its own, which its shards would share`);
  return names.map((name, shard) => ({
    ...projection,
    name,
    keys: (fact) => projection.keys(fact).filter((key) => shardOf(key, names.length) === shard),
  }));
}

/** Under which names the rows lie. @throws RangeError */
export function shardNames({ name, shards = 1 }: Sharded): string[] {
  if (!Number.isSafeInteger(shards) || shards < 1)
    throw new RangeError(`projection ${name} cannot have ${shards} shards`);
  return shards === 1 ? [name] : Array.from({ length: shards }, (_, shard) => `${name}#${shard}/${shards}`);
}

/** Under which name the row of a key lies. */
export function shardNameOf(sharded: Sharded, key: string): string {
  const names = shardNames(sharded);
  return names[shardOf(key, names.length)] ?? sharded.name;
}

/** `floors#2/4` → `floors` */
export function wholeName(shard: string): string {
  return shard.split('#', 1)[0] ?? shard;
}

/** FNV-1a over UTF-16: the same in every process, for ever. */
function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shards;
}
