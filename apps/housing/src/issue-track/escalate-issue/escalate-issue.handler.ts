import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { EscalateIssue, escalateIssue } from './escalate-issue.js';

@CommandHandler(EscalateIssue)
export class EscalateIssueHandler implements ICommandHandler<EscalateIssue> {
  constructor(private readonly store: EventStore) {}

  execute(command: EscalateIssue): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => escalateIssue(command, state));
  }
}
