import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ClaimDelivery, claimDelivery } from './claim-delivery.js';

@CommandHandler(ClaimDelivery)
export class ClaimDeliveryHandler implements ICommandHandler<ClaimDelivery> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClaimDelivery): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => claimDelivery(command, state));
  }
}
