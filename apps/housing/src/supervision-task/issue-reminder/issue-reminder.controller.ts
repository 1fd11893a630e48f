import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueReminder, Reminder } from './issue-reminder.js';

@Controller('api/tasks/:taskId/reminders')
export class IssueReminderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  issue(
    @Param('taskId', CodePipe) taskId: string,
    @Body() reminder: Reminder,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new IssueReminder(taskId, reminder, acting));
  }
}
