import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { clueFile } from '../clue-file.js';
import { TransferClue, transferClue } from './transfer-clue.js';

@CommandHandler(TransferClue)
export class TransferClueHandler implements ICommandHandler<TransferClue> {
  constructor(private readonly store: EventStore) {}

  execute(command: TransferClue): Promise<Receipt> {
    return this.store.decide(clueFile(command.clueNo), command.clueNo, (state) => transferClue(command, state));
  }
}
