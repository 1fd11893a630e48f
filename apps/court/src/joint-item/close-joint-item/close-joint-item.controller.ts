import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CloseJointItem, JointResult } from './close-joint-item.js';

@Controller('api/joint-items/:itemId/closing')
export class CloseJointItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(
    @Param('itemId', CodePipe) itemId: string,
    @Body() closing: JointResult,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CloseJointItem(itemId, closing, acting));
  }
}
