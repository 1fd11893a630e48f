import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { demandIdOf, DemandItem } from '../demand-item.js';
import { DeclareUnmet, declareUnmet } from './declare-unmet.js';

@CommandHandler(DeclareUnmet)
export class DeclareUnmetHandler implements ICommandHandler<DeclareUnmet> {
  constructor(private readonly store: EventStore) {}

  execute(command: DeclareUnmet): Promise<Receipt> {
    return this.store.decide(DemandItem, demandIdOf(command.projectId, command.kind), (state) =>
      declareUnmet(command, state),
    );
  }
}
