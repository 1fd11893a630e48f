import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { EndorseDrawdown, endorseDrawdown } from './endorse-drawdown.js';

@CommandHandler(EndorseDrawdown)
export class EndorseDrawdownHandler implements ICommandHandler<EndorseDrawdown> {
  constructor(private readonly store: EventStore) {}

  execute(command: EndorseDrawdown): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => endorseDrawdown(command, state));
  }
}
