import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RegisterPayee, registerPayee } from './register-payee.js';

@CommandHandler(RegisterPayee)
export class RegisterPayeeHandler implements ICommandHandler<RegisterPayee> {
  constructor(private readonly store: EventStore) {}

  execute(command: RegisterPayee): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => registerPayee(command, state));
  }
}
