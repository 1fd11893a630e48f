import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueRef } from '../clue-ref.js';
import { RegisterClueRef, registerClueRef } from './register-clue-ref.js';

@CommandHandler(RegisterClueRef)
export class RegisterClueRefHandler implements ICommandHandler<RegisterClueRef> {
  constructor(private readonly store: EventStore) {}

  execute(command: RegisterClueRef): Promise<Receipt> {
    return this.store.decide(ClueRef, command.reference.opaqueNo, (state) => registerClueRef(command, state));
  }
}
