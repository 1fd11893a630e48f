import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { LedgerMembership } from '../ledger-membership.js';
import { RequestWithdrawal, requestWithdrawal } from './request-withdrawal.js';

@CommandHandler(RequestWithdrawal)
export class RequestWithdrawalHandler implements ICommandHandler<RequestWithdrawal> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestWithdrawal): Promise<Receipt> {
    return this.store.decide(LedgerMembership, command.projectId, (state) => requestWithdrawal(command, state));
  }
}
