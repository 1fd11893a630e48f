import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FactSignal } from '../fact-signal.js';
import { ReportSiteFact, reportSiteFact } from './report-site-fact.js';

@CommandHandler(ReportSiteFact)
export class ReportSiteFactHandler implements ICommandHandler<ReportSiteFact> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportSiteFact): Promise<Receipt> {
    return this.store.decide(FactSignal, command.signal.factId, (state) => reportSiteFact(command, state));
  }
}
