import { Injectable } from '@nestjs/common';
import { asPart, currentCommand } from '#event-store/command-context.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { endOperation, operation, orderOperation, type Ending, type Operation, type Ordered } from './operation.js';
import type { OperationAnswer } from './operations.js';
import { UnderWay } from './under-way.module.js';
import { Workings } from './workings.js';

/** One act at the operations desk. */
export interface Act<Item> {
  /** @throws NotFound when there is nothing of the kind (any more) */
  readonly find: () => Promise<Item>;
  /** How it goes on record. */
  readonly order: (item: Item) => Ordered;
  readonly work: (item: Item) => Promise<Ending>;
}

/** No record, no act: what an administrator does is on record before it is done, and then with what came of it. */
@Injectable()
export class OperationRecord {
  constructor(
    private readonly store: EventStore,
    private readonly workings: Workings,
    private readonly underWay: UnderWay,
  ) {}

  /** An act under the current command's id; sent again, it is not done again, but answered alike. */
  async carryOut<Item>({ find, order, work }: Act<Item>): Promise<OperationAnswer> {
    const known = await this.answerOf(currentCommand().commandId);
    if (known) return known;
    const item = await find();
    await this.order(order(item));
    return this.underWay.during(currentCommand().commandId, async () =>
      this.end(await this.endingOf(() => work(item))),
    );
  }

  /** What the act came to, if it was carried out before. @throws CommandIdReused when the id stood for another act */
  async answerOf(operationId: string): Promise<OperationAnswer | undefined> {
    const { isOrdered, ending } = await this.store.stateOf(this.aggregate, operationId);
    if (!isOrdered) return undefined;
    const { position } = await this.store.decide(this.aggregate, operationId, () => []);
    if (ending) return { operationId, position, ...ending };
    return this.underWay.has(operationId) ? { operationId, position, outcome: 'under-way' } : undefined;
  }

  order(ordered: Ordered): Promise<Receipt> {
    return this.decide((operationId, state) => orderOperation(operationId, ordered, state));
  }

  /** Within the command that ordered it, also when its answer has long been given. */
  async end(ending: Ending): Promise<OperationAnswer> {
    const operationId = currentCommand().commandId;
    const decided = () =>
      this.store.decide(this.aggregate, operationId, (state) => endOperation(operationId, ending, state));
    const { position } = await asPart('ended', decided);
    return { operationId, position, ...ending };
  }

  /** What went wrong is for the service's own log: it may quote what the administrator may not read. */
  async endingOf(work: () => Promise<Ending>, failed = '未能做完，详情见服务日志'): Promise<Ending> {
    try {
      return await work();
    } catch (error) {
      this.workings.report(error);
      return { outcome: 'failed', detail: failed };
    }
  }

  private decide(decide: (operationId: string, state: Operation) => ReturnType<typeof orderOperation>) {
    const { commandId } = currentCommand();
    return this.store.decide(this.aggregate, commandId, (state) => decide(commandId, state));
  }

  private get aggregate() {
    return operation(this.workings.service);
  }
}
