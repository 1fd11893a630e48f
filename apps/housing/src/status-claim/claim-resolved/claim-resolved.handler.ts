import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ClaimResolved, claimResolved } from './claim-resolved.js';

@CommandHandler(ClaimResolved)
export class ClaimResolvedHandler implements ICommandHandler<ClaimResolved> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClaimResolved): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => claimResolved(command, state));
  }
}
