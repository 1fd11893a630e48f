import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SealMeasure } from '../seal-measure.js';
import { RequestUnseal, requestUnseal } from './request-unseal.js';

@CommandHandler(RequestUnseal)
export class RequestUnsealHandler implements ICommandHandler<RequestUnseal> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestUnseal): Promise<Receipt> {
    return this.store.decide(SealMeasure, command.sealId, (state) => requestUnseal(command, state));
  }
}
