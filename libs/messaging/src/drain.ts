interface Drained {
  drain(): Promise<boolean>;
}

/**
 * Works all pumps until a whole round did nothing: what one does may give another something to do. Who gives, wakes:
 * a pump that nobody woke is not asked.
 * @throws what a step throws
 */
export async function drain(pumps: readonly Drained[]): Promise<boolean> {
  let worked = false;
  for (;;) {
    let round = false;
    for (const pump of pumps) round = (await pump.drain()) || round;
    if (!round) return worked;
    worked = true;
  }
}
