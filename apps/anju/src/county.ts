import type { Transport } from '#messaging/transport.js';
import { drain } from '#messaging/drain.js';
import type { RunningAgency } from '#agency/start-agency.js';

/** All services of this process together. */
export class CountyServices {
  constructor(
    readonly agencies: readonly RunningAgency[],
    private readonly transport: Transport,
  ) {}

  /** Works until no service has anything left to do at the clock's moment: everyone knows what is published. */
  async settle(): Promise<void> {
    this.agencies.forEach(({ works }) => works.clockMoved());
    await drain([...this.transport.pumps(), ...this.agencies.map(({ works }) => works)]);
  }

  /** When the earliest timer of any service is due. */
  async nextDue(): Promise<Date | undefined> {
    const due = await Promise.all(this.agencies.map(({ works }) => works.timers.nextDue()));
    return due.filter((date) => date !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
  }

  async health(): Promise<Record<string, { readonly ok: boolean }>> {
    const states = await Promise.all(
      this.agencies.map(async ({ service, works }) => [service, await works.health()] as const),
    );
    return Object.fromEntries(states);
  }

  async stop(): Promise<void> {
    await Promise.all(this.agencies.map((agency) => agency.quiesce()));
    await Promise.all(this.agencies.map((agency) => agency.stop()));
  }
}
