import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Rectification, VerifyRectification } from './verify-rectification.js';

@Controller('api/supervision-items/:itemId/rectifications')
export class VerifyRectificationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  verify(
    @Param('itemId') itemId: string,
    @Body() rectification: Rectification,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new VerifyRectification(itemId, rectification, acting));
  }
}
