import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { demandIdOf, DemandItem } from '../demand-item.js';
import { ReopenDemand, reopenDemand } from './reopen-demand.js';

@CommandHandler(ReopenDemand)
export class ReopenDemandHandler implements ICommandHandler<ReopenDemand> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReopenDemand): Promise<Receipt> {
    return this.store.decide(DemandItem, demandIdOf(command.projectId, command.kind), (state) =>
      reopenDemand(command, state),
    );
  }
}
