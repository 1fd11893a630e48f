import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { QueryClaim, Doubt } from './query-claim.js';

@Controller('api/projects/:projectCode/claims/:claimId/query')
export class QueryClaimController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  query(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @Body() doubt: Doubt,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new QueryClaim(projectCode, claimId, doubt, acting));
  }
}
