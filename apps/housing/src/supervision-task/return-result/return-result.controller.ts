import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReturnResult, ResultObjection } from './return-result.js';

@Controller('api/tasks/:taskId/returned-result')
export class ReturnResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  return(
    @Param('taskId', CodePipe) taskId: string,
    @Body() objection: ResultObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReturnResult(taskId, objection, acting));
  }
}
