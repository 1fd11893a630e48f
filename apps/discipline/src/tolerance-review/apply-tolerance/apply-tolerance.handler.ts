import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ToleranceReview } from '../tolerance-review.js';
import { ApplyTolerance, applyTolerance } from './apply-tolerance.js';

@CommandHandler(ApplyTolerance)
export class ApplyToleranceHandler implements ICommandHandler<ApplyTolerance> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApplyTolerance): Promise<Receipt> {
    return this.store.decide(ToleranceReview, command.application.reviewId, (state) => applyTolerance(command, state));
  }
}
