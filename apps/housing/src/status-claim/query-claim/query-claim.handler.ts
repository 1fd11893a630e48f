import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { QueryClaim, queryClaim } from './query-claim.js';

@CommandHandler(QueryClaim)
export class QueryClaimHandler implements ICommandHandler<QueryClaim> {
  constructor(private readonly store: EventStore) {}

  execute(command: QueryClaim): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => queryClaim(command, state));
  }
}
