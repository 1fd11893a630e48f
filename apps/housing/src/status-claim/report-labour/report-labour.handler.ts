import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ReportLabour, reportLabour } from './report-labour.js';

@CommandHandler(ReportLabour)
export class ReportLabourHandler implements ICommandHandler<ReportLabour> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportLabour): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => reportLabour(command, state));
  }
}
