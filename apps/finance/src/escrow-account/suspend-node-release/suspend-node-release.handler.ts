import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { SuspendNodeRelease, suspendNodeRelease } from './suspend-node-release.js';

@CommandHandler(SuspendNodeRelease)
export class SuspendNodeReleaseHandler implements ICommandHandler<SuspendNodeRelease> {
  constructor(private readonly store: EventStore) {}

  execute(command: SuspendNodeRelease): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => suspendNodeRelease(command, state));
  }
}
