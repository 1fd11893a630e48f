import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { ResumeSuits, resumeSuits } from './resume-suits.js';

@CommandHandler(ResumeSuits)
export class ResumeSuitsHandler implements ICommandHandler<ResumeSuits> {
  constructor(private readonly store: EventStore) {}

  execute(command: ResumeSuits): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => resumeSuits(command, state));
  }
}
