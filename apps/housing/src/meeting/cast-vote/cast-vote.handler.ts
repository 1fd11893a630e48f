import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { CastVote, castVote } from './cast-vote.js';

@CommandHandler(CastVote)
export class CastVoteHandler implements ICommandHandler<CastVote> {
  constructor(private readonly store: EventStore) {}

  execute(command: CastVote): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => castVote(command, state));
  }
}
