import { backOff } from './back-off.js';
import { Turns } from './turns.js';

/**
 * A loop that works while there is something to do and sleeps until it is woken.
 * `step` does one batch and says whether it did anything. Steps never overlap, whoever asks for them.
 */
export class Pump {
  private readonly turns = new Turns();
  private running = false;
  private again = false;
  /** Woken since a step last found nothing: without that there is nothing to look for. */
  private restless = true;
  private stopped = false;
  private failures = 0;
  /** Steps that did something, and how many of them the last drain knew of. */
  private steps = 0;
  private drained = 0;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    readonly name: string,
    private readonly step: () => Promise<boolean>,
    private readonly failed: (name: string, error: unknown) => void,
    private readonly backOffMs = 500,
  ) {}

  /** There may be something to do. While it backs off after an error, the pump keeps its own time. */
  wake(): void {
    this.restless = true;
    if (this.stopped || this.retry) return;
    this.again = true;
    if (!this.running) void this.run();
  }

  /**
   * Works until there is nothing left; says whether anything was done since the last time, also by a step of its own
   * accord: what that step gave to others, they may not have seen yet.
   * @throws what a step throws: who waits for the work is told of its failure
   */
  async drain(): Promise<boolean> {
    while (this.restless && (await this.next()));
    await this.turns.idle();
    const worked = this.steps > this.drained;
    this.drained = this.steps;
    return worked;
  }

  /** Ends after the step that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.turns.idle();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.again) {
      this.again = false;
      try {
        while (await this.next());
        this.failures = 0;
      } catch (error) {
        this.again = false;
        this.failed(this.name, error);
        this.backOff();
      }
    }
    this.running = false;
  }

  private next(): Promise<boolean> {
    return this.turns.take(async () => {
      if (this.stopped) return false;
      this.restless = false;
      try {
        const worked = await this.step();
        if (worked) this.steps++;
        this.restless ||= worked;
        return worked;
      } catch (error) {
        this.restless = true;
        throw error;
      }
    });
  }

  private backOff(): void {
    if (this.stopped) return;
    const delay = backOff(this.failures++, this.backOffMs);
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.wake();
    }, delay);
    this.retry.unref();
  }
}
