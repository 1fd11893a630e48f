import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { RequestMaterials, requestMaterials } from './request-materials.js';

@CommandHandler(RequestMaterials)
export class RequestMaterialsHandler implements ICommandHandler<RequestMaterials> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestMaterials): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => requestMaterials(command, state));
  }
}
