import { Injectable } from '@nestjs/common';
import type { SessionCookie } from '#agency/session-cookie.js';
import { EventStore } from '#event-store/event-store.js';
import { SignInRefused } from '#http/denial.js';
import type { Officer } from '#identity/session.js';
import { signSession } from '#identity/tokens.js';
import { MachineClock } from '#kernel/clock.js';
import type { Standing } from '../account/account.js';
import { Organisation } from '../organisation/organisation.js';
import type { LoginForm, SignedInView, UserView } from './forms.js';
import { Proof } from './proof.module.js';
import { SessionKey } from './session-key.module.js';
import { Sessions } from './sessions.module.js';
import { SignInLog } from './sign-in-log.module.js';

/** Begins sessions and keeps them alive. */
@Injectable()
export class SignIn {
  constructor(
    private readonly proof: Proof,
    private readonly sessions: Sessions,
    private readonly key: SessionKey,
    private readonly store: EventStore,
    private readonly machine: MachineClock,
    private readonly log: SignInLog,
  ) {}

  /** @throws SignInRefused, also for a password that its owner has not chosen yet */
  async begin({ username, password }: LoginForm, source: string, cookie: SessionCookie): Promise<SignedInView> {
    const { standing, origin } = await this.proof.of(username, password, source);
    if (origin === 'founding' || origin === 'issued') {
      await this.log.write(username, source, 'to-change');
      throw new SignInRefused('identity.password-to-change', '请先将一次性密码修改为自己的密码，再登录');
    }
    const { sessionId, until } = await this.sessions.begin(username);
    cookie.set(await this.token(username, sessionId, until));
    await this.log.write(username, source, 'signed-in');
    return { user: await this.viewOf(standing) };
  }

  /** Another 15 minutes, at most to the end of the eighth hour. @throws SignInRefused when the session is over */
  async renew({ sessionId, ...officer }: Officer, cookie: SessionCookie): Promise<SignedInView> {
    const until = await this.sessions.until(sessionId);
    if (until === undefined) throw new SignInRefused('identity.session-over', '登录已满 8 小时或已退出，请重新登录');
    cookie.set(await this.token(officer.userId, sessionId, until));
    return greet(officer);
  }

  private async token(userId: string, sessionId: string, until: Date): Promise<string> {
    const { key, keyId } = await this.key.get();
    return signSession({ userId, sessionId }, key, keyId, this.machine.now(), until);
  }

  private async viewOf({ userId, name, post, agencyId, roles }: Standing): Promise<UserView> {
    const { standing: agency } = await this.store.stateOf(Organisation, agencyId);
    return { username: userId, name, post, agency: agencyId, agencyName: agency?.name ?? agencyId, roles };
  }
}

/** The answer to "who am I". */
export function greet({ userId, name, post, agency, agencyName, roles }: Omit<Officer, 'sessionId'>): SignedInView {
  return { user: { username: userId, name, post, agency, agencyName, roles } };
}
