import type { CountyClock } from '#agency/county-clock.js';
import { nightDue, nightOf } from '#agency/operations/attestation.js';
import { NightlyAttestation } from '#agency/operations/nightly-attestation.module.js';
import type { RunningAgency } from '#agency/start-agency.js';
import type { MachineClock } from '#kernel/clock.js';
import type { Day } from '#kernel/time.js';

const LOOK_MS = 60_000;

interface Watched {
  /** The services of this process, which is on duty for them. */
  readonly agencies: readonly RunningAgency[];
  readonly clock: CountyClock;
  readonly machine: MachineClock;
  readonly report: (error: unknown) => void;
}

/** Has the read models of all services attested each night of the county, one service after the other. */
export class NightWatch {
  private readonly begunIn: Day;
  private readonly begunAt: number;
  private looking: Promise<void> | undefined;
  private attested: Day | undefined;
  private isOver = false;

  constructor(private readonly on: Watched) {
    this.begunIn = nightOf(on.clock.now());
    this.begunAt = on.machine.now().getTime();
  }

  /** Returns the way to stop; what is under way ends with its service. */
  begin(): () => void {
    const looking = setInterval(() => void this.look(), LOOK_MS);
    return () => {
      this.isOver = true;
      clearInterval(looking);
    };
  }

  /** Does what is due. A county whose clock stands is being told a story: it has no nights. */
  look(): Promise<void> {
    return (this.looking ??= this.attest().finally(() => (this.looking = undefined)));
  }

  private async attest(): Promise<void> {
    const { agencies, clock, machine, report } = this.on;
    const watch = { begunIn: this.begunIn, forMs: machine.now().getTime() - this.begunAt };
    const night = clock.stands ? undefined : nightDue(clock.now(), watch);
    if (night === undefined || night === this.attested) return;
    try {
      for (const agency of agencies) {
        if (this.isOver) return;
        await agency.get(NightlyAttestation).attest(night);
      }
      this.attested = night;
    } catch (error) {
      report(error); // the next look takes it up again
    }
  }
}
