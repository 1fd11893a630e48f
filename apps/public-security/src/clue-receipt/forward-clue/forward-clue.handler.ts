import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { ForwardClue, forwardClue } from './forward-clue.js';

@CommandHandler(ForwardClue)
export class ForwardClueHandler implements ICommandHandler<ForwardClue> {
  constructor(private readonly store: EventStore) {}

  execute(command: ForwardClue): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => forwardClue(command, state));
  }
}
