import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { clueFile } from '../clue-file.js';
import { ConfirmClue, confirmClue } from './confirm-clue.js';

@CommandHandler(ConfirmClue)
export class ConfirmClueHandler implements ICommandHandler<ConfirmClue> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConfirmClue): Promise<Receipt> {
    return this.store.decide(clueFile(command.clueNo), command.clueNo, (state) => confirmClue(command, state));
  }
}
