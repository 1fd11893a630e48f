import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { PayDisbursement, payDisbursement } from './pay-disbursement.js';

@CommandHandler(PayDisbursement)
export class PayDisbursementHandler implements ICommandHandler<PayDisbursement> {
  constructor(private readonly store: EventStore) {}

  execute(command: PayDisbursement): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => payDisbursement(command, state));
  }
}
