import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { RepayLoan, repayLoan } from './repay-loan.js';

@CommandHandler(RepayLoan)
export class RepayLoanHandler implements ICommandHandler<RepayLoan> {
  constructor(private readonly store: EventStore) {}

  execute(command: RepayLoan): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => repayLoan(command, state));
  }
}
