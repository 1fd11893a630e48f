import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { VerifyClaim } from './verify-claim.js';

@Controller('api/projects/:projectCode/claims/:claimId/verification')
export class VerifyClaimController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  verify(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new VerifyClaim(projectCode, claimId, acting));
  }
}
