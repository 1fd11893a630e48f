import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { ExtendReview, extendReview } from './extend-review.js';

@CommandHandler(ExtendReview)
export class ExtendReviewHandler implements ICommandHandler<ExtendReview> {
  constructor(private readonly store: EventStore) {}

  execute(command: ExtendReview): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => extendReview(command, state));
  }
}
