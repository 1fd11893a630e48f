import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { AnswerCorroboration, answerCorroboration } from './answer-corroboration.js';

@CommandHandler(AnswerCorroboration)
export class AnswerCorroborationHandler implements ICommandHandler<AnswerCorroboration> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerCorroboration): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => answerCorroboration(command, state));
  }
}
