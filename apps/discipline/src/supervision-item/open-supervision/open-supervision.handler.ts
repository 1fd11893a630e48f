import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { OpenSupervision, openSupervision } from './open-supervision.js';

@CommandHandler(OpenSupervision)
export class OpenSupervisionHandler implements ICommandHandler<OpenSupervision> {
  constructor(private readonly store: EventStore) {}

  execute(command: OpenSupervision): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.opening.itemId, (state) => openSupervision(command, state));
  }
}
