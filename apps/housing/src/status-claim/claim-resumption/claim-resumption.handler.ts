import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ClaimResumption, claimResumption } from './claim-resumption.js';

@CommandHandler(ClaimResumption)
export class ClaimResumptionHandler implements ICommandHandler<ClaimResumption> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClaimResumption): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => claimResumption(command, state));
  }
}
