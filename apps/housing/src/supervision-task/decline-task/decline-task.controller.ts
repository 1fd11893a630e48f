import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DeclineTask, TaskObjection } from './decline-task.js';

@Controller('api/tasks/:taskId/objection')
export class DeclineTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decline(
    @Param('taskId', CodePipe) taskId: string,
    @Body() objection: TaskObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclineTask(taskId, objection, acting));
  }
}
