import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PackReader } from '../pack-reader.module.js';
import { ToleranceReview } from '../tolerance-review.js';
import { FreezePack, freezePack } from './freeze-pack.js';

@CommandHandler(FreezePack)
export class FreezePackHandler implements ICommandHandler<FreezePack> {
  constructor(
    private readonly store: EventStore,
    private readonly packs: PackReader,
  ) {}

  execute(command: FreezePack): Promise<Receipt> {
    return this.packs
      .packFor(command.reviewId)
      .then((pack) =>
        this.store.decide(ToleranceReview, command.reviewId, (state) => freezePack(command, pack, state)),
      );
  }
}
