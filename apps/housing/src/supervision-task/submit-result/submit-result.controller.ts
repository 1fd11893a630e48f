import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SubmitResult, TaskResult } from './submit-result.js';

@Controller('api/tasks/:taskId/result')
export class SubmitResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  submit(
    @Param('taskId', CodePipe) taskId: string,
    @Body() result: TaskResult,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SubmitResult(taskId, result, acting));
  }
}
