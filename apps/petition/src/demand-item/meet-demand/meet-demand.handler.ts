import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { demandIdOf, DemandItem } from '../demand-item.js';
import { MeetDemand, meetDemand } from './meet-demand.js';

@CommandHandler(MeetDemand)
export class MeetDemandHandler implements ICommandHandler<MeetDemand> {
  constructor(private readonly store: EventStore) {}

  execute(command: MeetDemand): Promise<Receipt> {
    return this.store.decide(DemandItem, demandIdOf(command.projectId, command.kind), (state) =>
      meetDemand(command, state),
    );
  }
}
