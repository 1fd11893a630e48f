import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { SignForTask, signForTask } from './sign-for-task.js';

@CommandHandler(SignForTask)
export class SignForTaskHandler implements ICommandHandler<SignForTask> {
  constructor(private readonly store: EventStore) {}

  execute(command: SignForTask): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => signForTask(command, state));
  }
}
