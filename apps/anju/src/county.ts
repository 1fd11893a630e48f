import { drain } from '#messaging/drain.js';
import type { Transport } from '#messaging/transport.js';
import { parsePosition } from '#projections/freshness.js';
import type { AgencyHealth } from '#agency/agency-health.js';
import type { RunningAgency } from '#agency/start-agency.js';

/** A place in a service's log. */
interface Place {
  readonly service: string;
  readonly position: number;
}

/** All services of this process together. */
export class CountyServices {
  constructor(
    readonly agencies: readonly RunningAgency[],
    readonly transport: Transport,
  ) {}

  /** Works until no service has anything left to do at the clock's moment: everyone knows what is published. */
  async settle(): Promise<void> {
    this.agencies.forEach(({ works }) => works.clockMoved());
    await this.drain();
    if (this.transport.isWithinProcess) return;
    for (let before = ''; ;) {
      const heads = await this.heads();
      if (heads.join() === before) return;
      before = heads.join();
      await this.settleAfter(heads.map(parsePosition));
    }
  }

  /** The same, after all that others' logs held up to these places has arrived. */
  async settleAfter(places: readonly Place[]): Promise<void> {
    await Promise.all(this.agencies.map(({ works }) => works.inbox.arrived(places)));
    this.agencies.forEach(({ works }) => works.clockMoved());
    await this.drain();
  }

  /** Where each service's log ends: `housing:1234`. */
  heads(): Promise<string[]> {
    return Promise.all(this.agencies.map(async ({ service, works }) => `${service}:${await works.head()}`));
  }

  /** When the earliest timer of any service is due. */
  async nextDue(): Promise<Date | undefined> {
    const due = await Promise.all(this.agencies.map(({ works }) => works.timers.nextDue()));
    return due.filter((date) => date !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
  }

  /** Folds every read model anew from zero; names those that came out otherwise. */
  async rebuildAll(): Promise<string[]> {
    const changed = await Promise.all(
      this.agencies.map(async ({ service, works: { projections } }) => {
        const names: string[] = [];
        for (const { name } of projections.status())
          if (!(await projections.rebuild(name)).same) names.push(`${service}.${name}`);
        return names;
      }),
    );
    return changed.flat();
  }

  async health(): Promise<Record<string, AgencyHealth>> {
    const states = await Promise.all(
      this.agencies.map(async ({ service, works }) => [service, await works.health()] as const),
    );
    return Object.fromEntries(states);
  }

  private drain(): Promise<boolean> {
    return drain([...this.transport.pumps(), ...this.agencies.map(({ works }) => works)]);
  }

  async stop(): Promise<void> {
    await Promise.all(this.agencies.map((agency) => agency.quiesce()));
    await this.transport.stop();
    await Promise.all(this.agencies.map((agency) => agency.stop()));
  }
}
