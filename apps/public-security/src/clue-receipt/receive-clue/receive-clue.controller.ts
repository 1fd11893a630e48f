import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceiptForm, ReceiveClue } from './receive-clue.js';

@Controller('api/clues/:clueNo/receipt')
export class ReceiveClueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  receive(@Param('clueNo') clueNo: string, @Body() form: ClueReceiptForm, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReceiveClue(clueNo, form, acting));
  }
}
