import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Opinion } from '../opinion.js';
import { GiveOpinion, giveOpinion } from './give-opinion.js';

@CommandHandler(GiveOpinion)
export class GiveOpinionHandler implements ICommandHandler<GiveOpinion> {
  constructor(private readonly store: EventStore) {}

  execute(command: GiveOpinion): Promise<Receipt> {
    return this.store.decide(Opinion, command.opinion.opinionId, (state) => giveOpinion(command, state));
  }
}
