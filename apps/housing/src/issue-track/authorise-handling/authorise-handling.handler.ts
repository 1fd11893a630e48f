import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { AuthoriseHandling, authoriseHandling } from './authorise-handling.js';

@CommandHandler(AuthoriseHandling)
export class AuthoriseHandlingHandler implements ICommandHandler<AuthoriseHandling> {
  constructor(private readonly store: EventStore) {}

  execute(command: AuthoriseHandling): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => authoriseHandling(command, state));
  }
}
