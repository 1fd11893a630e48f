import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { DrawCredit, drawCredit } from './draw-credit.js';

@CommandHandler(DrawCredit)
export class DrawCreditHandler implements ICommandHandler<DrawCredit> {
  constructor(private readonly store: EventStore) {}

  execute(command: DrawCredit): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => drawCredit(command, state));
  }
}
