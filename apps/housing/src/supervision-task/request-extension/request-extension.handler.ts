import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { RequestExtension, requestExtension } from './request-extension.js';

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestExtension): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => requestExtension(command, state));
  }
}
