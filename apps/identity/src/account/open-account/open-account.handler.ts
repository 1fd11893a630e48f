import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Organisation } from '../../organisation/organisation.js';
import { Account } from '../account.js';
import { OpenAccount, openAccount } from './open-account.js';

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(private readonly store: EventStore) {}

  async execute(command: OpenAccount): Promise<Receipt> {
    const agency = await this.store.stateOf(Organisation, command.holder.agencyId);
    return this.store.decide(Account, command.userId, (state) => openAccount(command, state, agency));
  }
}
