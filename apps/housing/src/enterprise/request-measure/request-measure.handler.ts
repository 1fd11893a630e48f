import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { RequestMeasure, requestMeasure } from './request-measure.js';

@CommandHandler(RequestMeasure)
export class RequestMeasureHandler implements ICommandHandler<RequestMeasure> {
  constructor(private readonly store: EventStore) {}

  execute(command: RequestMeasure): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => requestMeasure(command, state));
  }
}
