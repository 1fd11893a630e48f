import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { DeclareBankruptcy, declareBankruptcy } from './declare-bankruptcy.js';

@CommandHandler(DeclareBankruptcy)
export class DeclareBankruptcyHandler implements ICommandHandler<DeclareBankruptcy> {
  constructor(private readonly store: EventStore) {}

  execute(command: DeclareBankruptcy): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => declareBankruptcy(command, state));
  }
}
