import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SignForTask } from './sign-for-task.js';

@Controller('api/tasks/:taskId/signature')
export class SignForTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  sign(@Param('taskId', CodePipe) taskId: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new SignForTask(taskId, acting));
  }
}
