import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { OpenEscrowAccount, openEscrowAccount } from './open-escrow-account.js';

@CommandHandler(OpenEscrowAccount)
export class OpenEscrowAccountHandler implements ICommandHandler<OpenEscrowAccount> {
  constructor(private readonly store: EventStore) {}

  execute(command: OpenEscrowAccount): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => openEscrowAccount(command, state));
  }
}
