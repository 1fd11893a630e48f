import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { PayDrawdown, payDrawdown } from './pay-drawdown.js';

@CommandHandler(PayDrawdown)
export class PayDrawdownHandler implements ICommandHandler<PayDrawdown> {
  constructor(private readonly store: EventStore) {}

  execute(command: PayDrawdown): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => payDrawdown(command, state));
  }
}
