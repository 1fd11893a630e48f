import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { ReportAct, reportAct } from './report-act.js';

@CommandHandler(ReportAct)
export class ReportActHandler implements ICommandHandler<ReportAct> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportAct): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => reportAct(command, state));
  }
}
