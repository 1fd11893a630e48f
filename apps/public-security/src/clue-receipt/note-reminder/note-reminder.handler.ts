import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { NoteReminder, noteReminder } from './note-reminder.js';

@CommandHandler(NoteReminder)
export class NoteReminderHandler implements ICommandHandler<NoteReminder> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteReminder): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => noteReminder(command, state));
  }
}
