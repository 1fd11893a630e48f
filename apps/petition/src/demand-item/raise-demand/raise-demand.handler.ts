import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { demandIdOf, DemandItem } from '../demand-item.js';
import { RaiseDemand, raiseDemand } from './raise-demand.js';

@CommandHandler(RaiseDemand)
export class RaiseDemandHandler implements ICommandHandler<RaiseDemand> {
  constructor(private readonly store: EventStore) {}

  execute(command: RaiseDemand): Promise<Receipt> {
    return this.store.decide(DemandItem, demandIdOf(command.projectId, command.demand.kind), (state) =>
      raiseDemand(command, state),
    );
  }
}
