import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { ObjectFiling, objectFiling } from './object-filing.js';

@CommandHandler(ObjectFiling)
export class ObjectFilingHandler implements ICommandHandler<ObjectFiling> {
  constructor(private readonly store: EventStore) {}

  execute(command: ObjectFiling): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => objectFiling(command, state));
  }
}
