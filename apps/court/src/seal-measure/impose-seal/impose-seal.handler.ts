import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SealMeasure } from '../seal-measure.js';
import { ImposeSeal, imposeSeal } from './impose-seal.js';

@CommandHandler(ImposeSeal)
export class ImposeSealHandler implements ICommandHandler<ImposeSeal> {
  constructor(private readonly store: EventStore) {}

  execute(command: ImposeSeal): Promise<Receipt> {
    return this.store.decide(SealMeasure, command.seal.sealId, (state) => imposeSeal(command, state));
  }
}
