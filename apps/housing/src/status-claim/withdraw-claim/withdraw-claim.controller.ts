import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WithdrawClaim, ClaimWithdrawal } from './withdraw-claim.js';

@Controller('api/projects/:projectCode/claims/:claimId/withdrawal')
export class WithdrawClaimController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  withdraw(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @Body() withdrawal: ClaimWithdrawal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new WithdrawClaim(projectCode, claimId, withdrawal, acting));
  }
}
