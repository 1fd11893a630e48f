import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { RecordMeasureResult, recordMeasureResult } from './record-measure-result.js';

@CommandHandler(RecordMeasureResult)
export class RecordMeasureResultHandler implements ICommandHandler<RecordMeasureResult> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordMeasureResult): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => recordMeasureResult(command, state));
  }
}
