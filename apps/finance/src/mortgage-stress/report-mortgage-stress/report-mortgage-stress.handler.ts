import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { MortgageStress } from '../mortgage-stress.js';
import { ReportMortgageStress, reportMortgageStress } from './report-mortgage-stress.js';

@CommandHandler(ReportMortgageStress)
export class ReportMortgageStressHandler implements ICommandHandler<ReportMortgageStress> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportMortgageStress): Promise<Receipt> {
    return this.store.decide(MortgageStress, command.week, (state) => reportMortgageStress(command, state));
  }
}
