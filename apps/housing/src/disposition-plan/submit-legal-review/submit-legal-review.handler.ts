import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { SubmitLegalReview, submitLegalReview } from './submit-legal-review.js';

@CommandHandler(SubmitLegalReview)
export class SubmitLegalReviewHandler implements ICommandHandler<SubmitLegalReview> {
  constructor(private readonly store: EventStore) {}

  execute(command: SubmitLegalReview): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => submitLegalReview(command, state));
  }
}
