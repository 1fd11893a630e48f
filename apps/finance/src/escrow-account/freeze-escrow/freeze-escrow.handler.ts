import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { FreezeEscrow, freezeEscrow } from './freeze-escrow.js';

@CommandHandler(FreezeEscrow)
export class FreezeEscrowHandler implements ICommandHandler<FreezeEscrow> {
  constructor(private readonly store: EventStore) {}

  execute(command: FreezeEscrow): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => freezeEscrow(command, state));
  }
}
