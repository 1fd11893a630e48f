import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideExtension, ExtensionDecision } from './decide-extension.js';

@Controller('api/tasks/:taskId/extension-decision')
export class DecideExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decide(
    @Param('taskId', CodePipe) taskId: string,
    @Body() decision: ExtensionDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideExtension(taskId, decision, acting));
  }
}
