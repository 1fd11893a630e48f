import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTask, NewTask } from './issue-task.js';

@Controller('api/tasks')
export class IssueTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  issue(@Body() task: NewTask, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new IssueTask(task, acting));
  }
}
