import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { CloseEnforcement, closeEnforcement } from './close-enforcement.js';

@CommandHandler(CloseEnforcement)
export class CloseEnforcementHandler implements ICommandHandler<CloseEnforcement> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseEnforcement): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => closeEnforcement(command, state));
  }
}
