import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { SetQuota, setQuota } from './set-quota.js';

@CommandHandler(SetQuota)
export class SetQuotaHandler implements ICommandHandler<SetQuota> {
  constructor(private readonly store: EventStore) {}

  execute(command: SetQuota): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => setQuota(command, state));
  }
}
