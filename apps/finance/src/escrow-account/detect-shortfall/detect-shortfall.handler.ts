import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { DetectShortfall, detectShortfall } from './detect-shortfall.js';

@CommandHandler(DetectShortfall)
export class DetectShortfallHandler implements ICommandHandler<DetectShortfall> {
  constructor(private readonly store: EventStore) {}

  execute(command: DetectShortfall): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => detectShortfall(command, state));
  }
}
