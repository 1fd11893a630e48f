import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CloseMatter, MatterClosing } from './close-matter.js';

@Controller('api/matters/:matterNo/closing')
export class CloseMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() closing: MatterClosing,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CloseMatter(matterNo, closing, acting));
  }
}
