import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { DecideMeasure, decideMeasure } from './decide-measure.js';

@CommandHandler(DecideMeasure)
export class DecideMeasureHandler implements ICommandHandler<DecideMeasure> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideMeasure): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => decideMeasure(command, state));
  }
}
