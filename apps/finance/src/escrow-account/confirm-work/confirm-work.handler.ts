import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { ConfirmWork, confirmWork } from './confirm-work.js';

@CommandHandler(ConfirmWork)
export class ConfirmWorkHandler implements ICommandHandler<ConfirmWork> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConfirmWork): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => confirmWork(command, state));
  }
}
