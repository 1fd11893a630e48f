import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { RefuseDrawdown, refuseDrawdown } from './refuse-drawdown.js';

@CommandHandler(RefuseDrawdown)
export class RefuseDrawdownHandler implements ICommandHandler<RefuseDrawdown> {
  constructor(private readonly store: EventStore) {}

  execute(command: RefuseDrawdown): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => refuseDrawdown(command, state));
  }
}
