import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { LedgerMembership } from '../ledger-membership.js';
import { TransferLedger, transferLedger } from './transfer-ledger.js';

@CommandHandler(TransferLedger)
export class TransferLedgerHandler implements ICommandHandler<TransferLedger> {
  constructor(private readonly store: EventStore) {}

  execute(command: TransferLedger): Promise<Receipt> {
    return this.store.decide(LedgerMembership, command.projectId, (state) => transferLedger(command, state));
  }
}
