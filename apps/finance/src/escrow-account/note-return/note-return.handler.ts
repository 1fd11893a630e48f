import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { NoteReturn, noteReturn } from './note-return.js';

@CommandHandler(NoteReturn)
export class NoteReturnHandler implements ICommandHandler<NoteReturn> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteReturn): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, () => noteReturn(command));
  }
}
