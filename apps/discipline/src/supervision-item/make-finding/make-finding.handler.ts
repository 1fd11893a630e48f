import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { MakeFinding, makeFinding } from './make-finding.js';

@CommandHandler(MakeFinding)
export class MakeFindingHandler implements ICommandHandler<MakeFinding> {
  constructor(private readonly store: EventStore) {}

  execute(command: MakeFinding): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => makeFinding(command, state));
  }
}
