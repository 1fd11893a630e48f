import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideNonFiling, NonFilingDecision } from './decide-non-filing.js';

@Controller('api/clues/:clueNo/non-filing')
export class DecideNonFilingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  refuse(
    @Param('clueNo') clueNo: string,
    @Body() form: NonFilingDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideNonFiling(clueNo, form, acting));
  }
}
