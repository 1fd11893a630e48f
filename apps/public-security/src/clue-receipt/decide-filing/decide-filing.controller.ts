import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideFiling, FilingDecision } from './decide-filing.js';

@Controller('api/clues/:clueNo/filing')
export class DecideFilingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  file(@Param('clueNo') clueNo: string, @Body() form: FilingDecision, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new DecideFiling(clueNo, form, acting));
  }
}
