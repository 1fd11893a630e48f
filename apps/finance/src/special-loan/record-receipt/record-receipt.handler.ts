import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { RecordReceipt, recordReceipt } from './record-receipt.js';

@CommandHandler(RecordReceipt)
export class RecordReceiptHandler implements ICommandHandler<RecordReceipt> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordReceipt): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => recordReceipt(command, state));
  }
}
