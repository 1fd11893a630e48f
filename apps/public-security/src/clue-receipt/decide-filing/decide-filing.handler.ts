import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { DecideFiling, decideFiling } from './decide-filing.js';

@CommandHandler(DecideFiling)
export class DecideFilingHandler implements ICommandHandler<DecideFiling> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideFiling): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => decideFiling(command, state));
  }
}
