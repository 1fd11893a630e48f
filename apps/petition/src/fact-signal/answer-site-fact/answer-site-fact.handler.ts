import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FactSignal } from '../fact-signal.js';
import { AnswerSiteFact, answerSiteFact } from './answer-site-fact.js';

@CommandHandler(AnswerSiteFact)
export class AnswerSiteFactHandler implements ICommandHandler<AnswerSiteFact> {
  constructor(private readonly store: EventStore) {}

  execute(command: AnswerSiteFact): Promise<Receipt> {
    return this.store.decide(FactSignal, command.factId, (state) => answerSiteFact(command, state));
  }
}
