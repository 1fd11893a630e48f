import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Account } from '../account.js';
import { FoundAccount, foundAccount } from './found-account.js';

@CommandHandler(FoundAccount)
export class FoundAccountHandler implements ICommandHandler<FoundAccount> {
  constructor(private readonly store: EventStore) {}

  execute(command: FoundAccount): Promise<Receipt> {
    return this.store.decide(Account, command.account.userId, (state) => foundAccount(command, state));
  }
}
