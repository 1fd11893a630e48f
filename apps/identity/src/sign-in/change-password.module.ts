import { Injectable } from '@nestjs/common';
import { actingOf } from '#agency/who-acts.js';
import { DomainClock } from '#kernel/clock.js';
import { EndSessions } from '../session/end-session/end-sessions.module.js';
import { Credentials } from './credentials.module.js';
import type { NewPassword } from './forms.js';
import { checkPassword } from './password-rules.js';
import { Proof } from './proof.module.js';
import { SignInLog } from './sign-in-log.module.js';

/** A person chooses the password; whoever was signed in with the old one is signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly proof: Proof,
    private readonly credentials: Credentials,
    private readonly sessions: EndSessions,
    private readonly log: SignInLog,
    private readonly clock: DomainClock,
  ) {}

  /** @throws SignInRefused for a wrong old password @throws RuleViolation for a weak new one */
  async change({ username, oldPassword, newPassword }: NewPassword, source: string): Promise<object> {
    const { standing } = await this.proof.of(username, oldPassword, source);
    checkPassword(newPassword, username, oldPassword);
    await this.credentials.set(username, newPassword, 'chosen');
    const person = { ...standing, agency: standing.agencyId, agencyName: standing.agencyId, sessionId: '' };
    await this.sessions.endAllOf(username, actingOf(person, this.clock));
    await this.log.write(username, source, 'changed');
    return { changed: true };
  }
}
