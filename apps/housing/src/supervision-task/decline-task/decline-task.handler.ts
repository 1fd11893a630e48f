import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { DeclineTask, declineTask } from './decline-task.js';

@CommandHandler(DeclineTask)
export class DeclineTaskHandler implements ICommandHandler<DeclineTask> {
  constructor(private readonly store: EventStore) {}

  execute(command: DeclineTask): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => declineTask(command, state));
  }
}
