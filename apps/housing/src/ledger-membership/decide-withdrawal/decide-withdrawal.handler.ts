import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { LedgerMembership } from '../ledger-membership.js';
import { DecideWithdrawal, decideWithdrawal } from './decide-withdrawal.js';

@CommandHandler(DecideWithdrawal)
export class DecideWithdrawalHandler implements ICommandHandler<DecideWithdrawal> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideWithdrawal): Promise<Receipt> {
    return this.store.decide(LedgerMembership, command.projectId, (state) => decideWithdrawal(command, state));
  }
}
