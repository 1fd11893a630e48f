import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ReportAcceptance, reportAcceptance } from './report-acceptance.js';

@CommandHandler(ReportAcceptance)
export class ReportAcceptanceHandler implements ICommandHandler<ReportAcceptance> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportAcceptance): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => reportAcceptance(command, state));
  }
}
