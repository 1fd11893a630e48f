import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { RequestIssueReview, requestIssueReview } from './request-issue-review.js';

@CommandHandler(RequestIssueReview)
export class RequestIssueReviewHandler implements ICommandHandler<RequestIssueReview> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestIssueReview): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => requestIssueReview(command, state));
  }
}
