import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { HoldMeeting, holdMeeting } from './hold-meeting.js';

@CommandHandler(HoldMeeting)
export class HoldMeetingHandler implements ICommandHandler<HoldMeeting> {
  constructor(private readonly store: EventStore) {}

  execute(command: HoldMeeting): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => holdMeeting(command, state));
  }
}
