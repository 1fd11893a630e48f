import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WhoActs } from '../../who-acts.js';
import { SignTask } from './sign-task.js';

@Controller('api/answers/tasks/:taskId/signature')
export class SignTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  sign(@Param('taskId') taskId: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new SignTask(taskId, acting));
  }
}
