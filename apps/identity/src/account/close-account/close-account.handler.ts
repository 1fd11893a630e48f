import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EndSessions } from '../../session/end-session/end-sessions.module.js';
import { Account } from '../account.js';
import { CloseAccount, closeAccount } from './close-account.js';

@CommandHandler(CloseAccount)
export class CloseAccountHandler implements ICommandHandler<CloseAccount> {
  constructor(
    private readonly store: EventStore,
    private readonly sessions: EndSessions,
  ) {}

  async execute(command: CloseAccount): Promise<Receipt> {
    const { userId, acting } = command;
    const receipt = await this.store.decide(Account, userId, (state) => closeAccount(command, state));
    await this.sessions.endAllOf(userId, acting);
    return receipt;
  }
}
