import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { RecordAnswer, recordAnswer } from './record-answer.js';

@CommandHandler(RecordAnswer)
export class RecordAnswerHandler implements ICommandHandler<RecordAnswer> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordAnswer): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => recordAnswer(command, state));
  }
}
