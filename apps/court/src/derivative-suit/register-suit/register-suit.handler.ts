import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { RegisterSuit, registerSuit } from './register-suit.js';

@CommandHandler(RegisterSuit)
export class RegisterSuitHandler implements ICommandHandler<RegisterSuit> {
  constructor(private readonly store: EventStore) {}

  execute(command: RegisterSuit): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.entry.caseNo, (state) => registerSuit(command, state));
  }
}
