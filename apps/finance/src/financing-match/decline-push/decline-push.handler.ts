import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { DeclinePush, declinePush } from './decline-push.js';

@CommandHandler(DeclinePush)
export class DeclinePushHandler implements ICommandHandler<DeclinePush> {
  constructor(private readonly store: EventStore) {}

  execute(command: DeclinePush): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => declinePush(command, state));
  }
}
