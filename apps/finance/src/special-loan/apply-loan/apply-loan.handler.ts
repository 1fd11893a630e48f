import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { ApplyLoan, applyLoan } from './apply-loan.js';

@CommandHandler(ApplyLoan)
export class ApplyLoanHandler implements ICommandHandler<ApplyLoan> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApplyLoan): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => applyLoan(command, state));
  }
}
