import { backOff } from '../back-off.js';
/** Opens something that may be lost; `lost` is called when it is. Gives back what closes it. */
export type Open = (lost: (why: unknown) => void) => Promise<() => Promise<void>>;

/** Keeps something open: opens it again, after a while, whenever it is lost or does not open. */
export class Keeper {
  /** Why it is not open; undefined while it is. */
  trouble: string | undefined = 'not yet open';
  private close: (() => Promise<void>) | undefined;
  private stopped = false;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private trying: Promise<void> = Promise.resolve();

  constructor(
    private readonly open: Open,
    /** Told once for each time that it is lost, not for each attempt. */
    private readonly failed: (error: unknown) => void,
    private readonly backOffMs = 500,
  ) {}

  start(): void {
    this.trying = this.try();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.trying;
    await this.shut();
    this.trouble = 'stopped';
  }

  private async try(): Promise<void> {
    let isLost = false;
    try {
      this.close = await this.open((why) => {
        if (isLost) return;
        isLost = true;
        this.lost(why);
      });
      if (!isLost) this.trouble = undefined;
      this.failures = 0;
    } catch (error) {
      isLost = true;
      this.lost(error);
    }
  }

  private lost(why: unknown): void {
    if (this.stopped) return;
    if (this.failures === 0) this.failed(why);
    this.trouble = why instanceof Error ? why.message : String(why);
    const delay = backOff(this.failures++, this.backOffMs);
    this.timer = setTimeout(() => {
      this.trying = this.shut().then(() => (this.stopped ? undefined : this.try()));
    }, delay);
    this.timer.unref();
  }

  private async shut(): Promise<void> {
    const { close } = this;
    this.close = undefined;
    await close?.().catch(() => undefined); // what is lost need not close well
  }
}
