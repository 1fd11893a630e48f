import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { CompleteTask, completeTask } from './complete-task.js';

@CommandHandler(CompleteTask)
export class CompleteTaskHandler implements ICommandHandler<CompleteTask> {
  constructor(private readonly store: EventStore) {}

  execute(command: CompleteTask): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => completeTask(command, state));
  }
}
