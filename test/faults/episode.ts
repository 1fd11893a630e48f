import { faultPlanText, type Failpoint, type Fault } from '#failpoints/failpoint-plan.js';
import { dice } from '#kernel/dice.js';

/** What goes wrong while orders are given. */
export type Episode =
  /** One process fails at places of its own; orders are given for so long at least. */
  | { readonly kind: 'failpoints'; readonly service: string; readonly plan: string; readonly ms?: number }
  /** A process hangs for a while, and goes on. */
  | { readonly kind: 'pause'; readonly service: string; readonly ms: number }
  /** A second process of a service stands by; the first hangs until it has been relieved, and goes on. */
  | { readonly kind: 'relief'; readonly service: string }
  /** Processes are killed, all at one moment. */
  | { readonly kind: 'kill'; readonly services: readonly string[] }
  /** PostgreSQL is killed so many times, and recovers. */
  | { readonly kind: 'database'; readonly times: number }
  /** All of PostgreSQL's processes hang for a while. */
  | { readonly kind: 'slow-database'; readonly ms: number }
  /** The broker is killed and comes back after a while, perhaps with nothing of what it had. */
  | { readonly kind: 'broker'; readonly awayMs: number; readonly loses: boolean };

const PUBLISHING: readonly Failpoint[] = [
  ...(['order.accepted', 'append.send', 'append.answered', 'order.done'] as const),
  ...(['feed.write', 'feed.written', 'relay.send', 'relay.sent'] as const),
];
const READING: readonly Failpoint[] = ['read-models.fold', 'read-models.commit', 'read-models.folded'];
const HEARING: readonly Failpoint[] = ['inbox.take', 'inbox.taken'];
const ANSWERING: readonly Failpoint[] = ['reaction.order', 'reaction.ordered'];

/** The places that an order given to one of these services passes. */
const POINTS: Readonly<Record<string, readonly Failpoint[]>> = {
  petition: [...PUBLISHING, ...READING],
  housing: [...PUBLISHING, ...READING, ...HEARING, ...ANSWERING],
  discipline: [...READING, ...HEARING],
};
export const DISTURBED = Object.keys(POINTS);

/** What a seed lets go wrong; the same for the same seed. */
export function episodeOf(seed: number): Episode {
  const roll = dice(`episode ${seed}`);
  const below = (limit: number) => Math.floor(roll() * limit);
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const service = one(DISTURBED);
  const point = one(POINTS[service] ?? []);
  const failing = (...faults: Fault[]): Episode => ({
    ...{ kind: 'failpoints', service, plan: faultPlanText({ seed, faults }) },
  });
  const kind = below(100);
  if (kind < 60) return failing({ point, action: 'crash', ms: 0, nth: 1 + below(6) });
  if (kind < 72) return failing({ point, action: 'error', ms: 0, percent: 10 + below(40) });
  if (kind < 78) return failing({ point, action: 'delay', ms: 200 + below(800), percent: 10 + below(20) });
  if (kind < 86) {
    const action = one(['dup', 'reorder', 'drop'] as const);
    const relay: Fault = { point: 'relay.send', action, ms: 0, percent: 30 + below(70) };
    return {
      kind: 'failpoints',
      service: one(['petition', 'housing']),
      plan: faultPlanText({ seed, faults: [relay] }),
    };
  }
  if (kind < 91) return { kind: 'pause', service, ms: 500 + below(1500) };
  if (kind < 95) return { kind: 'kill', services: DISTURBED.filter(() => roll() < 0.6) };
  if (kind < 98) return { kind: 'database', times: 1 };
  return { kind: 'broker', awayMs: below(3000), loses: roll() < 0.5 };
}

/** An episode in a few words, for the name of its spec. */
export function nameOf(episode: Episode): string {
  switch (episode.kind) {
    case 'failpoints':
      return `${episode.service} fails at ${episode.plan.replace(/;seed=\d+$/, '')}`;
    case 'pause':
      return `${episode.service} hangs for ${episode.ms} ms`;
    case 'kill':
      return episode.services.length > 0 ? `${episode.services.join(', ')} are killed` : 'nothing happens';
    case 'database':
      return `PostgreSQL is killed${episode.times > 1 ? ` ${episode.times} times` : ''}`;
    case 'slow-database':
      return `PostgreSQL hangs for ${episode.ms} ms`;
    case 'relief':
      return `a second process of ${episode.service} relieves the first, which hangs`;
    case 'broker':
      return `the broker is away for ${episode.awayMs} ms${episode.loses ? ' and loses its data' : ''}`;
  }
}
