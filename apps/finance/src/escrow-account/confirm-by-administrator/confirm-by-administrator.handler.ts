import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { ConfirmByAdministrator, confirmByAdministrator } from './confirm-by-administrator.js';

@CommandHandler(ConfirmByAdministrator)
export class ConfirmByAdministratorHandler implements ICommandHandler<ConfirmByAdministrator> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConfirmByAdministrator): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => confirmByAdministrator(command, state));
  }
}
