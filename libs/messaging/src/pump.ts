/**
 * A loop that works while there is something to do and sleeps until it is woken.
 * `step` does one batch and says whether it did anything; steps never overlap.
 */
export class Pump {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    readonly name: string,
    private readonly step: () => Promise<boolean>,
    private readonly failed: (name: string, error: unknown) => void,
    private readonly backOffMs = 500,
  ) {}

  /** There may be something to do. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Works until there is nothing left; says whether it did anything. */
  async drain(): Promise<boolean> {
    await this.running;
    let worked = false;
    while (!this.stopped && (await this.step())) worked = true;
    return worked;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false; // a stopped pump is never woken, and the loop below does nothing
      try {
        while (!this.stopped && (await this.step()));
      } catch (error) {
        this.failed(this.name, error);
        this.retry = setTimeout(() => this.wake(), this.backOffMs);
        this.retry.unref();
      }
    }
  }
}
