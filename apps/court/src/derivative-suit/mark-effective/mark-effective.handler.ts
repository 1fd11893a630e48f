import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { MarkEffective, markEffective } from './mark-effective.js';

@CommandHandler(MarkEffective)
export class MarkEffectiveHandler implements ICommandHandler<MarkEffective> {
  constructor(private readonly store: EventStore) {}

  execute(command: MarkEffective): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => markEffective(command, state));
  }
}
