import { Injectable } from '@nestjs/common';
import { currentCommand } from '#event-store/command-context.js';
import { DomainClock } from '#kernel/clock.js';
import { NotFound } from '#kernel/errors.js';
import { ReadModels } from '../read-models.js';
import type { Ending } from './operation.js';
import { operationActs } from './operation-acts.projection.js';
import type { OperationAct } from './operation-acts.js';
import { OperationRecord } from './operation-record.module.js';
import { projectionState, type OperationAnswer, type ProjectionState } from './operations.js';
import { UnderWay } from './under-way.module.js';
import { Workings } from './workings.js';

const PATIENCE_MS = 5000;

/** The read models of a service: where they stand, and their rebuild. */
@Injectable()
export class ProjectionDesk {
  constructor(
    private readonly workings: Workings,
    private readonly models: ReadModels,
    private readonly record: OperationRecord,
    private readonly underWay: UnderWay,
    private readonly clock: DomainClock,
  ) {}

  async list(): Promise<ProjectionState[]> {
    const { log, inbox, projections } = this.workings;
    // asked first: what has ended by now is among the acts
    const going = new Map(projections.status().map(({ name }) => [name, this.underWay.rebuildOf(name)]));
    const [logHead, inboxHead, parked, acts] = await Promise.all([
      log.head(),
      inbox.head(),
      projections.parked(),
      this.models.of<OperationAct>(operationActs).all({ kind: 'rebuild' }),
    ]);
    return projections.status().map((status) =>
      projectionState(status, {
        heads: { log: logHead, inbox: inboxHead },
        parked: parked.filter(({ projection }) => projection === status.name).length,
        rebuild: going.get(status.name),
        reached: projections.rebuilt(status.name),
        acts,
      }),
    );
  }

  /** @throws NotFound */
  async one(name: string): Promise<ProjectionState> {
    const found = (await this.list()).find((state) => state.name === name);
    if (!found) throw new NotFound(`没有名为 ${name} 的读模型`);
    return found;
  }

  /**
   * Begins to fold everything again beside the rows that are served, which readers do not notice, and answers at once:
   * a long log takes longer than any request may. @throws NotFound, RuleViolation
   */
  async rebuild(name: string): Promise<OperationAnswer> {
    const { commandId: operationId, actor } = currentCommand();
    const known = await this.record.answerOf(operationId);
    if (known) return known;
    await this.one(name);
    this.underWay.claim(name, { operationId, by: actor.name, startedAt: this.clock.now().toISOString() });
    try {
      const { position } = await this.record.order({ kind: 'rebuild', subject: name });
      void this.underWay.during(operationId, (ending) => this.fold(name, ending));
      return { operationId, position, outcome: 'under-way' };
    } catch (error) {
      this.underWay.yieldUp(name);
      throw error;
    }
  }

  /** Is under way until what came of it is to be seen. Never throws: nobody waits for it. */
  private async fold(name: string, ending: AbortSignal): Promise<void> {
    const { projections, report } = this.workings;
    try {
      const came = await this.record.endingOf(async (): Promise<Ending> => {
        const { before, after } = await projections.rebuild(name, ending);
        return { outcome: 'done', before, after };
      }, '重建未能做完，原有数据保持不变；详情见服务日志');
      const { position } = await this.record.end(came);
      await projections.waitFor(position, PATIENCE_MS, operationActs.name);
    } catch (error) {
      report(error);
    } finally {
      this.underWay.yieldUp(name);
    }
  }
}
