import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { StaySuits, staySuits } from './stay-suits.js';

@CommandHandler(StaySuits)
export class StaySuitsHandler implements ICommandHandler<StaySuits> {
  constructor(private readonly store: EventStore) {}

  execute(command: StaySuits): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => staySuits(command, state));
  }
}
