import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CloseSupervision, Conclusion } from './close-supervision.js';

@Controller('api/supervision-items/:itemId/closing')
export class CloseSupervisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(@Param('itemId') itemId: string, @Body() conclusion: Conclusion, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new CloseSupervision(itemId, conclusion, acting));
  }
}
