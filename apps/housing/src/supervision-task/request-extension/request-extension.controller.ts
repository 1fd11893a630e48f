import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestExtension, ExtensionWish } from './request-extension.js';

@Controller('api/tasks/:taskId/extension')
export class RequestExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('taskId', CodePipe) taskId: string,
    @Body() wish: ExtensionWish,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestExtension(taskId, wish, acting));
  }
}
