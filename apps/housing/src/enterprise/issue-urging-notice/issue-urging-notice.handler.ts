import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { IssueUrgingNotice, issueUrgingNotice } from './issue-urging-notice.js';

@CommandHandler(IssueUrgingNotice)
export class IssueUrgingNoticeHandler implements ICommandHandler<IssueUrgingNotice> {
  constructor(private readonly store: EventStore) {}

  execute(command: IssueUrgingNotice): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => issueUrgingNotice(command, state));
  }
}
