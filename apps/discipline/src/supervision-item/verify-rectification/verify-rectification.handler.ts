import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { VerifyRectification, verifyRectification } from './verify-rectification.js';

@CommandHandler(VerifyRectification)
export class VerifyRectificationHandler implements ICommandHandler<VerifyRectification> {
  constructor(private readonly store: EventStore) {}

  execute(command: VerifyRectification): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => verifyRectification(command, state));
  }
}
