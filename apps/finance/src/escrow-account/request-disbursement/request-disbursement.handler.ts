import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RequestDisbursement, requestDisbursement } from './request-disbursement.js';

@CommandHandler(RequestDisbursement)
export class RequestDisbursementHandler implements ICommandHandler<RequestDisbursement> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestDisbursement): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => requestDisbursement(command, state));
  }
}
