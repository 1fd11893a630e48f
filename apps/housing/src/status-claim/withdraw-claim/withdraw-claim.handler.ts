import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { WithdrawClaim, withdrawClaim } from './withdraw-claim.js';

@CommandHandler(WithdrawClaim)
export class WithdrawClaimHandler implements ICommandHandler<WithdrawClaim> {
  constructor(private readonly store: EventStore) {}

  execute(command: WithdrawClaim): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => withdrawClaim(command, state));
  }
}
