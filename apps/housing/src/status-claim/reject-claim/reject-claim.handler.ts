import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { RejectClaim, rejectClaim } from './reject-claim.js';

@CommandHandler(RejectClaim)
export class RejectClaimHandler implements ICommandHandler<RejectClaim> {
  constructor(private readonly store: EventStore) {}

  execute(command: RejectClaim): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => rejectClaim(command, state));
  }
}
