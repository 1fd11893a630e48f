import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { CallMaterials, callMaterials } from './call-materials.js';

@CommandHandler(CallMaterials)
export class CallMaterialsHandler implements ICommandHandler<CallMaterials> {
  constructor(private readonly store: EventStore) {}

  execute(command: CallMaterials): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => callMaterials(command, state));
  }
}
