import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Finding, MakeFinding } from './make-finding.js';

@Controller('api/supervision-items/:itemId/findings')
export class MakeFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  make(@Param('itemId') itemId: string, @Body() finding: Finding, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new MakeFinding(itemId, finding, acting));
  }
}
