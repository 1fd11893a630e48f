const PER_MINUTE = 60;

interface Window {
  readonly minute: number;
  readonly count: number;
  readonly uncounted: number;
}

/** Above 60 a minute an account's refusals are counted, not listed; the count goes on the next one listed. */
export class RefusalLimit {
  private readonly windows = new Map<string, Window>();

  admit(userId: string, now: Date): { listed: boolean; uncounted: { notListed?: number } } {
    const minute = Math.floor(now.getTime() / 60_000);
    const last = this.windows.get(userId);
    const window = last?.minute === minute ? last : { minute, count: 0, uncounted: last?.uncounted ?? 0 };
    if (window.count >= PER_MINUTE) {
      this.windows.set(userId, { ...window, uncounted: window.uncounted + 1 });
      return { listed: false, uncounted: {} };
    }
    this.windows.set(userId, { minute, count: window.count + 1, uncounted: 0 });
    return { listed: true, uncounted: window.uncounted > 0 ? { notListed: window.uncounted } : {} };
  }
}
