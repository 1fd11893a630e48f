import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestWithdrawal, Withdrawal } from './request-withdrawal.js';

@Controller('api/projects/:projectCode/ledger-withdrawals')
export class RequestWithdrawalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() withdrawal: Withdrawal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestWithdrawal(projectCode, withdrawal, acting));
  }
}
