import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { CloseSupervision, closeSupervision } from './close-supervision.js';

@CommandHandler(CloseSupervision)
export class CloseSupervisionHandler implements ICommandHandler<CloseSupervision> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseSupervision): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => closeSupervision(command, state));
  }
}
