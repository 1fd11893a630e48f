import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { DecideNonFiling, decideNonFiling } from './decide-non-filing.js';

@CommandHandler(DecideNonFiling)
export class DecideNonFilingHandler implements ICommandHandler<DecideNonFiling> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideNonFiling): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => decideNonFiling(command, state));
  }
}
