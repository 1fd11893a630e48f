import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { AcknowledgeFiling, acknowledgeFiling } from './acknowledge-filing.js';

@CommandHandler(AcknowledgeFiling)
export class AcknowledgeFilingHandler implements ICommandHandler<AcknowledgeFiling> {
  constructor(private readonly store: EventStore) {}

  execute(command: AcknowledgeFiling): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => acknowledgeFiling(command, state));
  }
}
