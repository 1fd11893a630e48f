import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { VerifyClaim, verifyClaim } from './verify-claim.js';

@CommandHandler(VerifyClaim)
export class VerifyClaimHandler implements ICommandHandler<VerifyClaim> {
  constructor(private readonly store: EventStore) {}

  execute(command: VerifyClaim): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => verifyClaim(command, state));
  }
}
