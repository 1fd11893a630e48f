import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ToleranceReview } from '../tolerance-review.js';
import { GrantTolerance, grantTolerance } from './grant-tolerance.js';

@CommandHandler(GrantTolerance)
export class GrantToleranceHandler implements ICommandHandler<GrantTolerance> {
  constructor(private readonly store: EventStore) {}

  execute(command: GrantTolerance): Promise<Receipt> {
    return this.store.decide(ToleranceReview, command.reviewId, (state) => grantTolerance(command, state));
  }
}
