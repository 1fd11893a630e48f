import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CommandGateway, derivedId } from '#agency/gateway.js';
import { ServiceSettings } from '#agency/service-settings.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import { system, type Acting } from '#kernel/acting.js';
import { DomainClock } from '#kernel/clock.js';
import { dayOf } from '#kernel/time.js';
import { FoundAccount } from '../account/found-account/found-account.js';
import { PublishAgencyKey } from '../agency-key/publish-agency-key/publish-agency-key.js';
import { SetOrganisation } from '../organisation/set-organisation/set-organisation.js';
import { Credentials } from '../sign-in/credentials.module.js';
import { PasswordHash } from '../sign-in/password-hash.module.js';
import { SessionKey } from '../sign-in/session-key.module.js';
import { BARE_COUNTY, DEMO_COUNTY, DEMO_PASSWORD } from './demo-county.data.js';

/**
 * What identity begins with: its key, agencies, accounts. Every start goes through it; what is there stays as it is,
 * so a start that was killed at any moment is made good by the next one.
 */
@Injectable()
export class Founding {
  constructor(
    private readonly settings: ServiceSettings,
    private readonly commands: CommandBus,
    private readonly gateway: CommandGateway,
    private readonly clock: DomainClock,
    private readonly key: SessionKey,
    private readonly credentials: Credentials,
    private readonly hashing: PasswordHash,
  ) {}

  /**
   * In the demo every account of it can sign in afterwards. Without it the three administrators get one-time
   * passwords; as long as one is not used, every start makes a new one in its place.
   */
  async found(): Promise<{ oneTimePasswords?: Record<string, string> }> {
    const acting = this.acting();
    const { demo } = this.settings;
    const { agencies, accounts } = demo ? DEMO_COUNTY : BARE_COUNTY;
    const { keyId, publicKey } = await this.key.get();
    await Promise.all([
      this.give(new PublishAgencyKey({ keyId, publicKey, service: 'identity', purpose: 'session' }, acting)),
      ...agencies.map(({ agencyId, ...entry }) => this.give(new SetOrganisation(agencyId, entry, acting, true))),
      ...accounts.map((account) => this.give(new FoundAccount(account, acting))),
    ]);
    const userIds = accounts.map(({ userId }) => userId);
    return demo ? this.demoPasswords(userIds) : this.oneTimePasswords(userIds);
  }

  private async demoPasswords(userIds: readonly string[]): Promise<object> {
    const known = await this.credentials.origins(userIds);
    const missing = userIds.filter((userId) => !known.has(userId));
    await Promise.all(missing.map((userId) => this.credentials.set(userId, DEMO_PASSWORD, 'demo')));
    return {};
  }

  private async oneTimePasswords(userIds: readonly string[]): Promise<{ oneTimePasswords?: Record<string, string> }> {
    const known = await this.credentials.origins(userIds);
    const waiting = userIds.filter((userId) => ['demo', 'founding', undefined].includes(known.get(userId)));
    const made = waiting.map((userId) => [userId, this.hashing.oneTime()] as const);
    await Promise.all(made.map(([userId, password]) => this.credentials.set(userId, password, 'founding')));
    return made.length === 0 ? {} : { oneTimePasswords: Object.fromEntries(made) };
  }

  private give(order: PublishAgencyKey | SetOrganisation | FoundAccount): Promise<unknown> {
    const { acting, ...rest } = order;
    const content = { order: order.constructor.name, ...rest };
    const commandId = derivedId('founding', canonicalJson(content));
    return this.gateway.carryOut({ commandId, actor: acting, content }, () => this.commands.execute(order));
  }

  private acting(): Acting {
    const now = this.clock.now();
    return system(now.toISOString(), dayOf(now), 'founding');
  }
}
