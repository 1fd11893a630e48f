import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import { EndSessions } from '../../session/end-session/end-sessions.module.js';
import { Credentials } from '../../sign-in/credentials.module.js';
import { PasswordHash } from '../../sign-in/password-hash.module.js';
import { Account } from '../account.js';
import { IssueOneTimePassword, issueOneTimePassword } from './issue-one-time-password.js';
import type { OneTimePasswordView } from './one-time-password-view.js';

/** Only the answer to this order shows the password; a repeat makes another one. */
@CommandHandler(IssueOneTimePassword)
export class IssueOneTimePasswordHandler implements ICommandHandler<IssueOneTimePassword> {
  constructor(
    private readonly store: EventStore,
    private readonly credentials: Credentials,
    private readonly hashing: PasswordHash,
    private readonly sessions: EndSessions,
  ) {}

  async execute(command: IssueOneTimePassword): Promise<OneTimePasswordView> {
    const { userId, acting } = command;
    await this.store.decide(Account, userId, (state) => issueOneTimePassword(command, state));
    const oneTimePassword = this.hashing.oneTime();
    await this.credentials.set(userId, oneTimePassword, 'issued');
    await this.sessions.endAllOf(userId, acting);
    return { username: userId, oneTimePassword };
  }
}
