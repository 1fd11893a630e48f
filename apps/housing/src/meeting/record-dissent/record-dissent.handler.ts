import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { RecordDissent, recordDissent } from './record-dissent.js';

@CommandHandler(RecordDissent)
export class RecordDissentHandler implements ICommandHandler<RecordDissent> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordDissent): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => recordDissent(command, state));
  }
}
