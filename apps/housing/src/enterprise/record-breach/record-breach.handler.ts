import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { RecordBreach, recordBreach } from './record-breach.js';

@CommandHandler(RecordBreach)
export class RecordBreachHandler implements ICommandHandler<RecordBreach> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordBreach): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => recordBreach(command, state));
  }
}
