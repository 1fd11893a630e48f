import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ReportCityCheck, reportCityCheck } from './report-city-check.js';

@CommandHandler(ReportCityCheck)
export class ReportCityCheckHandler implements ICommandHandler<ReportCityCheck> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportCityCheck): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => reportCityCheck(command, state));
  }
}
