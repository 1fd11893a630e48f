import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandGateway } from '#agency/gateway.js';
import { EventStore } from '#event-store/event-store.js';
import { IdentityVault } from '../../identity-vault/identity-vault.module.js';
import { PetitionMatter } from '../petition-matter.js';
import type { Identity } from '../seal-identity/seal-identity.js';
import { ReadIdentity, readIdentity } from './read-identity.js';

/** A look is a command of its own each time: no Idempotency-Key makes two looks one. Recorded first, then shown. */
@CommandHandler(ReadIdentity)
export class ReadIdentityHandler implements ICommandHandler<ReadIdentity> {
  constructor(
    private readonly store: EventStore,
    private readonly gateway: CommandGateway,
    private readonly vault: IdentityVault,
  ) {}

  async execute(command: ReadIdentity): Promise<Identity> {
    const { acting, ...content } = command;
    await this.gateway.carryOut({ actor: acting, content: { order: ReadIdentity.name, ...content } }, () =>
      this.store.decide(PetitionMatter, command.matterNo, (state) => readIdentity(command, state)),
    );
    return this.vault.open(command.matterNo);
  }
}
