import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Account } from '../account.js';
import { RevokeRole, revokeRole } from './revoke-role.js';

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly store: EventStore) {}

  execute(command: RevokeRole): Promise<Receipt> {
    return this.store.decide(Account, command.userId, (state) => revokeRole(command, state));
  }
}
