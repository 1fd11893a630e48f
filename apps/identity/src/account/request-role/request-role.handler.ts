import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Account } from '../account.js';
import { RequestRole, requestRole } from './request-role.js';

@CommandHandler(RequestRole)
export class RequestRoleHandler implements ICommandHandler<RequestRole> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestRole): Promise<Receipt> {
    return this.store.decide(Account, command.userId, (state) => requestRole(command, state));
  }
}
