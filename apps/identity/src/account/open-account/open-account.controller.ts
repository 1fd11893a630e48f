import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AccountHolder, OpenAccount } from './open-account.js';

@Controller('api/accounts/:userId')
export class OpenAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  open(
    @Param('userId', CodePipe) userId: string,
    @Body() holder: AccountHolder,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new OpenAccount(userId, holder, acting));
  }
}
