import { Injectable } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';
import { EventStore } from '#event-store/event-store.js';
import { SignInRefused } from '#http/denial.js';
import { Account, type Standing } from '../account/account.js';
import { Credentials, type Origin } from './credentials.module.js';
import { PasswordHash } from './password-hash.module.js';
import { SignInLocks } from './sign-in-locks.module.js';
import { SignInLog } from './sign-in-log.module.js';

/** Who a name and a password prove somebody to be. */
export interface Proved {
  readonly standing: Standing;
  readonly origin: Origin;
}

const WRONG = '账户或密码不正确';
const LOCKED = '登录失败次数过多，已暂停登录，请 15 分钟后再试';

/** Proves a person by password; every failure counts, and none says what was wrong. */
@Injectable()
export class Proof {
  constructor(
    private readonly store: EventStore,
    private readonly credentials: Credentials,
    private readonly hashing: PasswordHash,
    private readonly locks: SignInLocks,
    private readonly log: SignInLog,
    private readonly settings: ServiceSettings,
  ) {}

  /** @throws SignInRefused with the same words for an unknown account, a closed one and a wrong password */
  async of(username: string, password: string, source: string): Promise<Proved> {
    if (!(await this.locks.admit(username, source))) {
      await this.log.write(username, source, 'locked');
      throw new SignInRefused('identity.locked', LOCKED);
    }
    const [credential, { standing }] = await Promise.all([
      this.credentials.find(username),
      this.store.stateOf(Account, username),
    ]);
    const usable = standing?.active && (credential?.origin !== 'demo' || this.settings.demo);
    const matches = await this.hashing.matches(usable ? credential?.hash : undefined, password);
    if (!matches || !standing || !credential) {
      await this.log.write(username, source, 'wrong');
      throw new SignInRefused('identity.wrong-password', WRONG);
    }
    await this.locks.succeeded(username, source);
    return { standing, origin: credential.origin };
  }
}
