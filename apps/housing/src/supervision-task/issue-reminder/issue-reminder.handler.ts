import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { IssueReminder, issueReminder } from './issue-reminder.js';

@CommandHandler(IssueReminder)
export class IssueReminderHandler implements ICommandHandler<IssueReminder> {
  constructor(private readonly store: EventStore) {}

  execute(command: IssueReminder): Promise<Receipt> {
    return this.store.decide(SupervisionTask, command.taskId, (state) => issueReminder(command, state));
  }
}
