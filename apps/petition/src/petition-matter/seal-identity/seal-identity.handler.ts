import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IdentityVault } from '../../identity-vault/identity-vault.module.js';
import { PetitionMatter } from '../petition-matter.js';
import { SealIdentity, sealIdentity } from './seal-identity.js';

/** First the fact that there is an identity, then the identity: a retry repairs what broke off between them. */
@CommandHandler(SealIdentity)
export class SealIdentityHandler implements ICommandHandler<SealIdentity> {
  constructor(
    private readonly store: EventStore,
    private readonly vault: IdentityVault,
  ) {}

  async execute(command: SealIdentity): Promise<Receipt> {
    const { matterNo, identity } = command;
    const receipt = await this.store.decide(PetitionMatter, matterNo, (state) => sealIdentity(command, state));
    await this.vault.keep(matterNo, identity);
    return receipt;
  }
}
