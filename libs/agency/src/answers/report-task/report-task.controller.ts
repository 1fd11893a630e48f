import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WhoActs } from '../../who-acts.js';
import { TaskReport, ReportTask } from './report-task.js';

@Controller('api/answers/tasks/:taskId/report')
export class ReportTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(@Param('taskId') taskId: string, @Body() report: TaskReport, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReportTask(taskId, report, acting));
  }
}
