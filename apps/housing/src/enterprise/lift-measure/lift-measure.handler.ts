import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { LiftMeasure, liftMeasure } from './lift-measure.js';

@CommandHandler(LiftMeasure)
export class LiftMeasureHandler implements ICommandHandler<LiftMeasure> {
  constructor(private readonly store: EventStore) {}

  execute(command: LiftMeasure): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => liftMeasure(command, state));
  }
}
