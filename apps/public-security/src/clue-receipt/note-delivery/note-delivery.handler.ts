import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { NoteDelivery, noteDelivery } from './note-delivery.js';

@CommandHandler(NoteDelivery)
export class NoteDeliveryHandler implements ICommandHandler<NoteDelivery> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteDelivery): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => noteDelivery(command, state));
  }
}
