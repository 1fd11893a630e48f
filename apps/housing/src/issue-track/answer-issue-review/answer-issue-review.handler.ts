import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { AnswerIssueReview, answerIssueReview } from './answer-issue-review.js';

@CommandHandler(AnswerIssueReview)
export class AnswerIssueReviewHandler implements ICommandHandler<AnswerIssueReview> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerIssueReview): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => answerIssueReview(command, state));
  }
}
