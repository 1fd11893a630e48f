import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { RecordVisit, recordVisit } from './record-visit.js';

@CommandHandler(RecordVisit)
export class RecordVisitHandler implements ICommandHandler<RecordVisit> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordVisit): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => recordVisit(command, state));
  }
}
