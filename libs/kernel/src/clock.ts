/** The time of the county: recordedAt, today, deadlines. In the demo it runs apart from the machine's. */
export abstract class DomainClock {
  abstract now(): Date;
}

/** The time of the machine: sessions, lockouts, signatures. */
export abstract class MachineClock {
  abstract now(): Date;
}
