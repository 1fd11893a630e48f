import { armFailpoints } from '#failpoints/failpoint.js';
import { readFaultPlan } from '#failpoints/failpoint-plan.js';
import { parsePosition } from '#projections/freshness.js';
import type { CountyClock } from '#agency/county-clock.js';
import type { CountyServices } from './county.js';

/** What whoever started this process over Node's own channel may ask; nobody else can reach it. */
export type Ask =
  | { readonly do: 'stand-at' | 'run-from'; readonly moment: string }
  /** Work until nothing is left, with what the others' logs held up to these positions (`housing:1234`). */
  | { readonly do: 'settle'; readonly after: readonly string[] }
  | { readonly do: 'next-due' }
  | { readonly do: 'rebuild-all' }
  /** Fail as FAILPOINTS would say; an empty plan ends it. */
  | { readonly do: 'fail'; readonly plan: string };

export interface Asked {
  readonly id: number;
  readonly ask: Ask;
}

export interface Told {
  readonly id: number;
  readonly told?: unknown;
  readonly failed?: string;
}

/**
 * Lets the parent process move the county's clock and wait until all is done: a story is played over several
 * processes. Does nothing in a process that was started from a shell.
 */
export function obeyConductor(services: CountyServices, clock: CountyClock): void {
  const send = process.send?.bind(process);
  if (!send) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // who conducted it is gone
  process.on('message', ({ id, ask }: Asked) => {
    carryOut(ask, services, clock).then(
      (told) => send({ id, told } satisfies Told),
      (error: unknown) => send({ id, failed: String(error) } satisfies Told),
    );
  });
}

async function carryOut(ask: Ask, services: CountyServices, clock: CountyClock): Promise<unknown> {
  switch (ask.do) {
    case 'stand-at':
      return clock.standAt(new Date(ask.moment));
    case 'run-from':
      return clock.runFrom(new Date(ask.moment));
    case 'settle':
      await services.settleAfter(ask.after.map(parsePosition));
      return services.heads();
    case 'next-due':
      return (await services.nextDue())?.toISOString();
    case 'rebuild-all':
      return services.rebuildAll();
    case 'fail':
      return armFailpoints(readFaultPlan(ask.plan));
  }
}
