import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { Mediate, mediate } from './mediate.js';

@CommandHandler(Mediate)
export class MediateHandler implements ICommandHandler<Mediate> {
  constructor(private readonly store: EventStore) {}

  execute(command: Mediate): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => mediate(command, state));
  }
}
