import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Account } from '../account.js';
import { ConfirmRole, confirmRole } from './confirm-role.js';

@CommandHandler(ConfirmRole)
export class ConfirmRoleHandler implements ICommandHandler<ConfirmRole> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConfirmRole): Promise<Receipt> {
    return this.store.decide(Account, command.userId, (state) => confirmRole(command, state));
  }
}
