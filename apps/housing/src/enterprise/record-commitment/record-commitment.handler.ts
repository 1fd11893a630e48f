import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { RecordCommitment, recordCommitment } from './record-commitment.js';

@CommandHandler(RecordCommitment)
export class RecordCommitmentHandler implements ICommandHandler<RecordCommitment> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordCommitment): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => recordCommitment(command, state));
  }
}
