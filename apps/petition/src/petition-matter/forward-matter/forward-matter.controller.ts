import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ForwardMatter, Forwarding } from './forward-matter.js';

@Controller('api/matters/:matterNo/forwarding')
export class ForwardMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  forward(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() forwarding: Forwarding,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ForwardMatter(matterNo, forwarding, acting));
  }
}
