import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Opinion } from '../opinion.js';
import { DispatchOpinion, dispatchOpinion } from './dispatch-opinion.js';

@CommandHandler(DispatchOpinion)
export class DispatchOpinionHandler implements ICommandHandler<DispatchOpinion> {
  constructor(private readonly store: EventStore) {}

  execute(command: DispatchOpinion): Promise<Receipt> {
    return this.store.decide(Opinion, command.opinionId, (state) => dispatchOpinion(command, state));
  }
}
