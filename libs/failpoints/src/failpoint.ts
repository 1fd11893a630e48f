import { setTimeout as delay } from 'node:timers/promises';
import { dice } from '#kernel/dice.js';
import { DEEDS, type Action, type Deed, type Failpoint, type Fault, type FaultPlan } from './failpoint-plan.js';

/** What a failpoint throws: like a server that went away, so that the same again may succeed. */
export class FailpointError extends Error {
  override readonly name = 'FailpointError';
  readonly code = 'EFAILPOINT';
}

let plan: ArmedPlan | undefined;

/** From now on this process fails as the plan says; without one, it does not. */
export function armFailpoints(next: FaultPlan | undefined): void {
  plan = next && next.faults.length > 0 ? new ArmedPlan(next) : undefined;
}

/**
 * A place at which this process may be made to fail. Without a plan it does nothing.
 * @returns what the caller has to do itself, if anything
 * @throws FailpointError
 */
export function failpoint(point: Failpoint): Promise<Deed | undefined> | undefined {
  return plan?.pass(point);
}

class ArmedPlan {
  private readonly passings = new Map<Failpoint, number>();
  private readonly chance: () => number;

  constructor(private readonly plan: FaultPlan) {
    this.chance = dice(`failpoints ${plan.seed}`);
  }

  async pass(point: Failpoint): Promise<Deed | undefined> {
    const passing = (this.passings.get(point) ?? 0) + 1;
    this.passings.set(point, passing);
    const due = this.plan.faults.filter((fault) => fault.point === point && this.isDue(fault, passing));
    let deed: Deed | undefined;
    for (const { action, ms } of due) deed = (await this.fail(point, action, ms)) ?? deed;
    return deed;
  }

  private isDue({ nth, percent }: Fault, passing: number): boolean {
    if (nth !== undefined) return passing === nth;
    return percent === undefined || this.chance() * 100 < percent;
  }

  private async fail(point: Failpoint, action: Action, ms: number): Promise<Deed | undefined> {
    switch (action) {
      case 'crash':
        process.kill(process.pid, 'SIGKILL');
        return new Promise(() => undefined); // nothing of what follows happens
      case 'error':
        throw new FailpointError(`failpoint ${point}`);
      case 'delay':
        await delay(ms);
        return undefined;
      case 'dup':
      case 'drop':
      case 'reorder':
        return DEEDS.find((deed) => deed === action);
    }
  }
}
