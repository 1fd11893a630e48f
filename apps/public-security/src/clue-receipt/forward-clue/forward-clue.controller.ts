import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ForwardClue, Forwarding } from './forward-clue.js';

@Controller('api/clues/:clueNo/forwarding')
export class ForwardClueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  forward(@Param('clueNo') clueNo: string, @Body() form: Forwarding, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ForwardClue(clueNo, form, acting));
  }
}
