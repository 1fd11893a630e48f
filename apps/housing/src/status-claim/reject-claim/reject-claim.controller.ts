import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RejectClaim, Rejection } from './reject-claim.js';

@Controller('api/projects/:projectCode/claims/:claimId/rejection')
export class RejectClaimController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reject(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @Body() rejection: Rejection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RejectClaim(projectCode, claimId, rejection, acting));
  }
}
