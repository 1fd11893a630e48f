import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { RecordTitleCount, recordTitleCount } from './record-title-count.js';

@CommandHandler(RecordTitleCount)
export class RecordTitleCountHandler implements ICommandHandler<RecordTitleCount> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordTitleCount): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => recordTitleCount(command, state));
  }
}
