import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CompleteTask } from './complete-task.js';

@Controller('api/tasks/:taskId/completion')
export class CompleteTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  complete(@Param('taskId', CodePipe) taskId: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new CompleteTask(taskId, acting));
  }
}
