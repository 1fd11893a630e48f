import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { RecordStatement, recordStatement } from './record-statement.js';

@CommandHandler(RecordStatement)
export class RecordStatementHandler implements ICommandHandler<RecordStatement> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordStatement): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => recordStatement(command, state));
  }
}
