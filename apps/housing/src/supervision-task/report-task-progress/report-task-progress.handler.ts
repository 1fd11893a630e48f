import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { ReportTaskProgress, reportTaskProgress } from './report-task-progress.js';

@CommandHandler(ReportTaskProgress)
export class ReportTaskProgressHandler implements ICommandHandler<ReportTaskProgress> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportTaskProgress): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => reportTaskProgress(command, state));
  }
}
