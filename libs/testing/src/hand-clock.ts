import { DomainClock } from '#kernel/clock.js';

/** A clock that stands until a spec moves it, backwards too. */
export class HandClock extends DomainClock {
  private instant: Date;

  constructor(instant: string) {
    super();
    this.instant = new Date(instant);
  }

  now(): Date {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }
}
