import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SealMeasure } from '../seal-measure.js';
import { DecideUnseal, decideUnseal } from './decide-unseal.js';

@CommandHandler(DecideUnseal)
export class DecideUnsealHandler implements ICommandHandler<DecideUnseal> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideUnseal): Promise<Receipt> {
    return this.store.decide(SealMeasure, command.sealId, (state) => decideUnseal(command, state));
  }
}
