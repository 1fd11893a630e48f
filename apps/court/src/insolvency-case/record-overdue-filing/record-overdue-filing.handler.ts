import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { RecordOverdueFiling, recordOverdueFiling } from './record-overdue-filing.js';

@CommandHandler(RecordOverdueFiling)
export class RecordOverdueFilingHandler implements ICommandHandler<RecordOverdueFiling> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordOverdueFiling): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => recordOverdueFiling(command, state));
  }
}
