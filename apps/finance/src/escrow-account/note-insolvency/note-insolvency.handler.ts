import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { NoteInsolvency, noteInsolvency } from './note-insolvency.js';

@CommandHandler(NoteInsolvency)
export class NoteInsolvencyHandler implements ICommandHandler<NoteInsolvency> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteInsolvency): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => noteInsolvency(command, state));
  }
}
