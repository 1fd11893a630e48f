import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RecordBalance, recordBalance } from './record-balance.js';

@CommandHandler(RecordBalance)
export class RecordBalanceHandler implements ICommandHandler<RecordBalance> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordBalance): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => recordBalance(command, state));
  }
}
