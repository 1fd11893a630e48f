import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RecordRecovery, recordRecovery } from './record-recovery.js';

@CommandHandler(RecordRecovery)
export class RecordRecoveryHandler implements ICommandHandler<RecordRecovery> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordRecovery): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => recordRecovery(command, state));
  }
}
