import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { RequestDrawdown, requestDrawdown } from './request-drawdown.js';

@CommandHandler(RequestDrawdown)
export class RequestDrawdownHandler implements ICommandHandler<RequestDrawdown> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestDrawdown): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => requestDrawdown(command, state));
  }
}
