import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { ReturnResult, returnResult } from './return-result.js';

@CommandHandler(ReturnResult)
export class ReturnResultHandler implements ICommandHandler<ReturnResult> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReturnResult): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => returnResult(command, state));
  }
}
