import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { demandIdOf, DemandItem } from '../demand-item.js';
import { AnswerDemand, answerDemand } from './answer-demand.js';

@CommandHandler(AnswerDemand)
export class AnswerDemandHandler implements ICommandHandler<AnswerDemand> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerDemand): Promise<Receipt> {
    return this.store.decide(DemandItem, demandIdOf(command.projectId, command.kind), (state) =>
      answerDemand(command, state),
    );
  }
}
