import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { RecordRectification, recordRectification } from './record-rectification.js';

@CommandHandler(RecordRectification)
export class RecordRectificationHandler implements ICommandHandler<RecordRectification> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordRectification): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => recordRectification(command, state));
  }
}
