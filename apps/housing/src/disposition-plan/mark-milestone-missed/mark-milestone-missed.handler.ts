import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { MarkMilestoneMissed, markMilestoneMissed } from './mark-milestone-missed.js';

@CommandHandler(MarkMilestoneMissed)
export class MarkMilestoneMissedHandler implements ICommandHandler<MarkMilestoneMissed> {
  constructor(private readonly store: EventStore) {}

  execute(command: MarkMilestoneMissed): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => markMilestoneMissed(command, state));
  }
}
