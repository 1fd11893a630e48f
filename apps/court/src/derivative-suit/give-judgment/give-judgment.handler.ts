import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { GiveJudgment, giveJudgment } from './give-judgment.js';

@CommandHandler(GiveJudgment)
export class GiveJudgmentHandler implements ICommandHandler<GiveJudgment> {
  constructor(private readonly store: EventStore) {}

  execute(command: GiveJudgment): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => giveJudgment(command, state));
  }
}
