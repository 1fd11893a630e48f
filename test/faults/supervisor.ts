import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessCounty } from '../support/process-county.js';

/** Starts again whoever ends, as compose or Kubernetes would, and remembers who ended of itself. */
export class Supervisor {
  private readonly crashes: string[] = [];

  constructor(
    private readonly county: ProcessCounty,
    private readonly services: readonly string[],
  ) {}

  /** Watches from now on; resolves, when told to end, once nobody is being started. */
  async watch(ends: AbortSignal): Promise<void> {
    const over = new Promise<void>((resolve) => ends.addEventListener('abort', () => resolve()));
    const guard = async (service: string): Promise<void> => {
      const { gone, complaint } = this.county.processOf(service);
      await Promise.race([gone, over]);
      this.note(complaint());
      if (ends.aborted) return;
      while (!ends.aborted && !this.county.processOf(service).isRunning) {
        await this.county.startAgain(service).catch(() => delay(500)); // its servers are not there yet
      }
      return guard(service);
    };
    await Promise.all(this.services.map(guard));
  }

  /** Processes that ended though nobody had killed or relieved them, since the last time. */
  crashed(): string[] {
    return this.crashes.splice(0);
  }

  private note(complaint: string | undefined): void {
    if (complaint !== undefined && !complaint.includes('已由另一个进程接替')) this.crashes.push(complaint);
  }
}
