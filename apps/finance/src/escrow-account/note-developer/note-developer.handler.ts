import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { NoteDeveloper, noteDeveloper } from './note-developer.js';

@CommandHandler(NoteDeveloper)
export class NoteDeveloperHandler implements ICommandHandler<NoteDeveloper> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteDeveloper): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => noteDeveloper(command, state));
  }
}
