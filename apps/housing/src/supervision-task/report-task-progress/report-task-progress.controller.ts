import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportTaskProgress, TaskProgress } from './report-task-progress.js';

@Controller('api/tasks/:taskId/progress')
export class ReportTaskProgressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('taskId', CodePipe) taskId: string,
    @Body() progress: TaskProgress,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportTaskProgress(taskId, progress, acting));
  }
}
