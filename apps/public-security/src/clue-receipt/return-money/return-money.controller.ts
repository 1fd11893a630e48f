import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReturnForm, ReturnMoney } from './return-money.js';

@Controller('api/clues/:clueNo/returned-money')
export class ReturnMoneyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  give(@Param('clueNo') clueNo: string, @Body() form: ReturnForm, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReturnMoney(clueNo, form, acting));
  }
}
