import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { RequestCorroboration, requestCorroboration } from './request-corroboration.js';

@CommandHandler(RequestCorroboration)
export class RequestCorroborationHandler implements ICommandHandler<RequestCorroboration> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestCorroboration): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => requestCorroboration(command, state));
  }
}
