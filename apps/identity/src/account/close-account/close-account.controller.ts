import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AccountClosing, CloseAccount } from './close-account.js';

@Controller('api/accounts/:userId/closing')
export class CloseAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(
    @Param('userId', CodePipe) userId: string,
    @Body() closing: AccountClosing,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CloseAccount(userId, closing, acting));
  }
}
