import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { ReceiveClue, receiveClue } from './receive-clue.js';

@CommandHandler(ReceiveClue)
export class ReceiveClueHandler implements ICommandHandler<ReceiveClue> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReceiveClue): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => receiveClue(command, state));
  }
}
