import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideWithdrawal, WithdrawalDecision } from './decide-withdrawal.js';

@Controller('api/projects/:projectCode/ledger-withdrawal-decisions')
export class DecideWithdrawalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decide(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() verdict: WithdrawalDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideWithdrawal(projectCode, verdict, acting));
  }
}
