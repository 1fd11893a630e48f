import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { FileReport, fileReport } from './file-report.js';

@CommandHandler(FileReport)
export class FileReportHandler implements ICommandHandler<FileReport> {
  constructor(private readonly store: EventStore) {}

  execute(command: FileReport): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => fileReport(command, state));
  }
}
