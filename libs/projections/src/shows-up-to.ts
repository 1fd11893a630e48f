import type { Build } from './build.js';
import { noArrivals, type parsePosition } from './freshness.js';
import type { ProjectionWiring } from './projection-wiring.js';

/** Whether all these builds show everything up to a place in the service's own log, or in another's. */
export async function showsUpTo(
  place: ReturnType<typeof parsePosition>,
  builds: readonly Build[],
  { service, sources, arrivals = noArrivals }: ProjectionWiring,
): Promise<boolean> {
  if (place.service === service) return builds.every(({ positions }) => positions.log >= place.position);
  if (arrivals.arrivedUpTo(place.service) < place.position) return false;
  const head = (await sources.find((source) => source.name === 'inbox')?.head()) ?? 0;
  return builds.every(({ positions }) => positions.inbox >= head);
}
