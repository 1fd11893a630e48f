import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ReportProgress, reportProgress } from './report-progress.js';

@CommandHandler(ReportProgress)
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportProgress): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => reportProgress(command, state));
  }
}
