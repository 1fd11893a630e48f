import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { RecordApproval, recordApproval } from './record-approval.js';

@CommandHandler(RecordApproval)
export class RecordApprovalHandler implements ICommandHandler<RecordApproval> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordApproval): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => recordApproval(command, state));
  }
}
