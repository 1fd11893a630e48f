import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { JointItem } from '../joint-item.js';
import { AnswerJointItem, answerJointItem } from './answer-joint-item.js';

@CommandHandler(AnswerJointItem)
export class AnswerJointItemHandler implements ICommandHandler<AnswerJointItem> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerJointItem): Promise<Receipt> {
    return this.store.decide(JointItem, command.itemId, (state) => answerJointItem(command, state));
  }
}
