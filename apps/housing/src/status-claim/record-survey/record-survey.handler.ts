import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { RecordSurvey, recordSurvey } from './record-survey.js';

@CommandHandler(RecordSurvey)
export class RecordSurveyHandler implements ICommandHandler<RecordSurvey> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordSurvey): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => recordSurvey(command, state));
  }
}
