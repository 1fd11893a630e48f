import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { OpenCorroboration, openCorroboration } from './open-corroboration.js';

@CommandHandler(OpenCorroboration)
export class OpenCorroborationHandler implements ICommandHandler<OpenCorroboration> {
  constructor(private readonly store: EventStore) {}

  execute(command: OpenCorroboration): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => openCorroboration(command, state));
  }
}
