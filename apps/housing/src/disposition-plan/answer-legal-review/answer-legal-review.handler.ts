import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { AnswerLegalReview, answerLegalReview } from './answer-legal-review.js';

@CommandHandler(AnswerLegalReview)
export class AnswerLegalReviewHandler implements ICommandHandler<AnswerLegalReview> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerLegalReview): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => answerLegalReview(command, state));
  }
}
