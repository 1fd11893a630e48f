import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { DecideExtension, decideExtension } from './decide-extension.js';

@CommandHandler(DecideExtension)
export class DecideExtensionHandler implements ICommandHandler<DecideExtension> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideExtension): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => decideExtension(command, state));
  }
}
