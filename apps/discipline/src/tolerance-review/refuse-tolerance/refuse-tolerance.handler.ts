import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ToleranceReview } from '../tolerance-review.js';
import { RefuseTolerance, refuseTolerance } from './refuse-tolerance.js';

@CommandHandler(RefuseTolerance)
export class RefuseToleranceHandler implements ICommandHandler<RefuseTolerance> {
  constructor(private readonly store: EventStore) {}

  execute(command: RefuseTolerance): Promise<Receipt> {
    return this.store.decide(ToleranceReview, command.reviewId, (state) => refuseTolerance(command, state));
  }
}
