import type { StandingDeadline } from '#deadlines/standing-deadline.js';

/** The deadlines of a service whose day stands in events, as its folder declares them. */
export class StandingDeadlines {
  constructor(private readonly declared: readonly StandingDeadline[]) {}

  /** @throws RangeError for a code that the service does not declare */
  get(code: string): StandingDeadline {
    const found = this.declared.find((deadline) => deadline.code === code);
    if (!found) throw new RangeError(`本服务没有登记时限 ${code}`);
    return found;
  }
}
