import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DoCheck, Visit } from './do-check.js';

@Controller('api/checks/:checkId/visits')
export class DoCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(@Param('checkId') checkId: string, @Body() visit: Visit, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new DoCheck(checkId, visit, acting));
  }
}
