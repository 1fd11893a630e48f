/** What was read a short while ago. A read under way is shared; what is forgotten meanwhile is not remembered. */
export class Remembered {
  private known = new Map<string, Reading>();

  /**
   * @param lastsMs how long a reading is believed, counted from its beginning
   * @param now milliseconds of a clock that never goes back
   */
  constructor(
    private readonly lastsMs: number,
    private readonly now: () => number,
    private readonly most = 10_000,
  ) {}

  /** Whatever is asked from now on is read anew. */
  forget(): void {
    this.known = new Map();
  }

  /** @throws what `read` throws, to each who shared it; the next one reads anew */
  get<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
    const now = this.now();
    const found = this.known.get(key);
    if (found && now < found.until) return found.value as Promise<Value>; // a key is always read the same way
    const { known } = this;
    const reading = { until: now + this.lastsMs, value: read() };
    if (known.size >= this.most) known.clear();
    known.set(key, reading);
    reading.value.catch(() => known.get(key) === reading && known.delete(key));
    return reading.value;
  }
}

interface Reading {
  readonly until: number;
  readonly value: Promise<unknown>;
}
