import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { AskQuestion, askQuestion } from './ask-question.js';

@CommandHandler(AskQuestion)
export class AskQuestionHandler implements ICommandHandler<AskQuestion> {
  constructor(private readonly store: EventStore) {}

  execute(command: AskQuestion): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => askQuestion(command, state));
  }
}
