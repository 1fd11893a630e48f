import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RuleViolation } from '#kernel/errors.js';

/** A rebuild that this process is at. */
export interface RebuildUnderWay {
  readonly operationId: string;
  /** ISO instant. */
  readonly startedAt: string;
  readonly by: string;
}

/** What this process is doing for the operations desk at this moment; it ends with the service. */
@Injectable()
export class UnderWay implements OnModuleDestroy {
  private readonly rebuilds = new Map<string, RebuildUnderWay>();
  private readonly works = new Map<string, Promise<unknown>>();
  private readonly ending = new AbortController();

  /** Of the read model. */
  rebuildOf(name: string): RebuildUnderWay | undefined {
    return this.rebuilds.get(name);
  }

  has(operationId: string): boolean {
    return this.works.has(operationId);
  }

  /** @throws RuleViolation when one of this read model is under way */
  claim(name: string, rebuild: RebuildUnderWay): void {
    const going = this.rebuilds.get(name);
    if (going) {
      throw new RuleViolation(
        'operations.rebuild-under-way',
        `读模型 ${name} 正由${going.by}重建，完成之前不能再次重建`,
      );
    }
    this.rebuilds.set(name, rebuild);
  }

  yieldUp(name: string): void {
    this.rebuilds.delete(name);
  }

  /** Does the work of an act; `ending` is aborted when the service ends. */
  async during<Done>(operationId: string, work: (ending: AbortSignal) => Promise<Done>): Promise<Done> {
    const doing = work(this.ending.signal);
    this.works.set(operationId, doing);
    try {
      return await doing;
    } finally {
      this.works.delete(operationId);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort(new Error('服务停止，未能做完'));
    await Promise.allSettled(this.works.values());
  }
}
