import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RecordAdvanceContract, recordAdvanceContract } from './record-advance-contract.js';

@CommandHandler(RecordAdvanceContract)
export class RecordAdvanceContractHandler implements ICommandHandler<RecordAdvanceContract> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordAdvanceContract): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => recordAdvanceContract(command, state));
  }
}
