import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ClaimTitleReady, claimTitleReady } from './claim-title-ready.js';

@CommandHandler(ClaimTitleReady)
export class ClaimTitleReadyHandler implements ICommandHandler<ClaimTitleReady> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClaimTitleReady): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => claimTitleReady(command, state));
  }
}
