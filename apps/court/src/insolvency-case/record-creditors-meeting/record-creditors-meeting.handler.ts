import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { RecordCreditorsMeeting, recordCreditorsMeeting } from './record-creditors-meeting.js';

@CommandHandler(RecordCreditorsMeeting)
export class RecordCreditorsMeetingHandler implements ICommandHandler<RecordCreditorsMeeting> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordCreditorsMeeting): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => recordCreditorsMeeting(command, state));
  }
}
