import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { AdmitLoanPayee, admitLoanPayee } from './admit-loan-payee.js';

@CommandHandler(AdmitLoanPayee)
export class AdmitLoanPayeeHandler implements ICommandHandler<AdmitLoanPayee> {
  constructor(private readonly store: EventStore) {}

  execute(command: AdmitLoanPayee): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => admitLoanPayee(command, state));
  }
}
