import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { AllowNodeRelease, allowNodeRelease } from './allow-node-release.js';

@CommandHandler(AllowNodeRelease)
export class AllowNodeReleaseHandler implements ICommandHandler<AllowNodeRelease> {
  constructor(private readonly store: EventStore) {}

  execute(command: AllowNodeRelease): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => allowNodeRelease(command, state));
  }
}
