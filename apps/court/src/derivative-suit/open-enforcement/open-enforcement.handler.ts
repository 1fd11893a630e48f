import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { OpenEnforcement, openEnforcement } from './open-enforcement.js';

@CommandHandler(OpenEnforcement)
export class OpenEnforcementHandler implements ICommandHandler<OpenEnforcement> {
  constructor(private readonly store: EventStore) {}

  execute(command: OpenEnforcement): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => openEnforcement(command, state));
  }
}
