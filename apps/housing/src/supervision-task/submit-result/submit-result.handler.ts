import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { SubmitResult, submitResult } from './submit-result.js';

@CommandHandler(SubmitResult)
export class SubmitResultHandler implements ICommandHandler<SubmitResult> {
  constructor(private readonly store: EventStore) {}

  execute(command: SubmitResult): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => submitResult(command, state));
  }
}
